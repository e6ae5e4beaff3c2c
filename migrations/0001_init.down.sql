-- schemac: 1
-- revision: 0001_init
-- hash: s1:84c8a6cad8381a5f26246c13460b87fffcd2f19ec9286b5f53508463c6064c7d
-- transaction: on
-- loses: every row of table `task`
-- loses: every row of table `"user"`

drop table task;

drop type task_status;

drop table "user";
