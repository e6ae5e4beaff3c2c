CREATE ALGORITHM=UNDEFINED DEFINER=`root`@`localhost` SQL SECURITY INVOKER VIEW `v` AS
  select `t`.`id` AS `id` from `t` where (`t`.`deleted` = 0);
