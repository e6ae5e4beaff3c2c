create table car (id int unique not deferrable initially deferred, n int check (n > 0) deferrable);
