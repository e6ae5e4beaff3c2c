create type mood as enum ('fine');
create table day (m mood default 'fine', n mood);
commit;
alter type mood add value 'good';
alter table day alter n set default 'good';
