-- Whose school it is beside the district's; told to the public, asked by no rule.
alter table school add column affiliation varchar(20) not null default 'DISTRICT';
alter table school alter column affiliation drop default;
