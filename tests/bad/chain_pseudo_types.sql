create type pair as (x record);
