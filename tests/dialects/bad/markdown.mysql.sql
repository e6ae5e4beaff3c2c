# Schema of the shop

- `users`: who buys; see below
- it's work in progress

```sql
CREATE TABLE `users` (`id` int NOT NULL);
```
