-- A page that robots.txt forbids is left alone: nothing has failed, and nothing is to be tried again before the site allows it.
alter table collection_page drop constraint collection_page_status_check;
alter table collection_page add constraint collection_page_status_check
    check (status in ('listed', 'read', 'known', 'outside', 'failed', 'forbidden'));
