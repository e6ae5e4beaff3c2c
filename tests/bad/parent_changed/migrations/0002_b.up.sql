-- schemac: 1
-- revision: 0002_b
-- parent: 0001_a s1:c3ab8ff13720e8ad9047dd39466b3c8974e592c2fa383d4a3960714caef0c4f2
-- transaction: on

create table b (id int);
