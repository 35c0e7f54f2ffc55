-- The public bundle of a released draw is written once, beside the files that it holds.
alter table draw_file drop constraint draw_file_layer_check;
alter table draw_file add constraint draw_file_layer_check check (layer in ('PUBLIC', 'SEALED', 'BUNDLE'));
