-- The outbox holds what is still to be sent: what Kafka has acknowledged is taken out instead of being written once more.
delete from outbox where published_at is not null;
drop index outbox_unsent;
alter table outbox drop constraint outbox_pkey;
alter table outbox drop column published_at, add primary key (seq);
