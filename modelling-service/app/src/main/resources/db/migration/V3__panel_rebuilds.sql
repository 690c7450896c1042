-- The panel of the same name and definition that was built in this one's place, once its covariates had changed.
alter table panel add column superseded_by text references panel;
