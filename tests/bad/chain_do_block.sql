create table car (id int primary key);
do $$
begin
  execute 'alter table car add column n int';
end $$;
