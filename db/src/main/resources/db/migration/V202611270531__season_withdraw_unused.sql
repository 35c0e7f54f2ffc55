-- A season that was announced by mistake is taken back while nothing rests on it; what was set for it goes with it.
alter table season_phase drop constraint season_phase_season_id_fkey,
    add foreign key (season_id) references season on delete cascade;
alter table review_correction_period drop constraint review_correction_period_season_id_fkey,
    add foreign key (season_id) references season on delete cascade;
alter table review_window drop constraint review_window_season_id_fkey,
    add foreign key (season_id) references season on delete cascade;
