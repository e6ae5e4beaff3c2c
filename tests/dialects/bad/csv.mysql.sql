id,name,created
1,"Ann",2024-01-01
2,'Bob;Jr',2024-02-01
