-- Which regions identity numbers may begin with is asked for every child.
create index division_county on division (code) where length(code) = 6;
