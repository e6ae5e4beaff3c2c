{
  "tables": [
    { "name": "user", "columns": [{ "name": "id", "type": "INTEGER" }] }
  ]
}
