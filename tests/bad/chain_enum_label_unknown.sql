create type color as enum ('red');
alter type color add value 'blue' before 'gren';
