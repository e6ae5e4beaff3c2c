CREATE TABLE employees (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    badge       TEXT NOT NULL UNIQUE,
    first_name  TEXT NOT NULL,
    last_name   TEXT NOT NULL,
    manager_id  INTEGER REFERENCES employees (id) ON DELETE SET NULL,
    hired_on    DATE NOT NULL,
    left_on     DATE,
    hourly_rate NUMERIC(8,2) NOT NULL DEFAULT 0,
    created_at  DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at  DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE skills (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);
CREATE TABLE employee_skills (
    employee_id INTEGER NOT NULL REFERENCES employees ON DELETE CASCADE,
    skill_id    INTEGER NOT NULL REFERENCES skills ON DELETE CASCADE,
    level       INTEGER NOT NULL DEFAULT 1 CHECK (level BETWEEN 1 AND 5),
    PRIMARY KEY (employee_id, skill_id)
) WITHOUT ROWID;
CREATE TABLE shifts (
    id          INTEGER PRIMARY KEY,
    employee_id INTEGER NOT NULL REFERENCES employees (id) ON DELETE CASCADE,
    starts_at   DATETIME NOT NULL,
    ends_at     DATETIME,
    break_min   INTEGER NOT NULL DEFAULT 0,
    kind        TEXT NOT NULL DEFAULT 'day' CHECK (kind IN ('day', 'late', 'night', 'standby')),
    note        TEXT,
    updated_at  DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CHECK (ends_at IS NULL OR ends_at > starts_at)
);
CREATE INDEX shifts_employee ON shifts (employee_id, starts_at);
CREATE TABLE absences (
    id          INTEGER PRIMARY KEY,
    employee_id INTEGER NOT NULL REFERENCES employees (id),
    from_date   DATE NOT NULL,
    to_date     DATE NOT NULL,
    reason      TEXT NOT NULL DEFAULT 'holiday',
    approved_by INTEGER REFERENCES employees (id),
    state       TEXT NOT NULL DEFAULT 'requested' CHECK (state IN ('requested', 'approved', 'refused'))
);
CREATE TABLE audit_log (
    id      INTEGER PRIMARY KEY,
    tbl     TEXT NOT NULL,
    op      TEXT NOT NULL CHECK (op IN ('I', 'U', 'D')),
    row_id  INTEGER,
    before  TEXT,
    after   TEXT,
    at      TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now'))
);
CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL DEFAULT 0);
CREATE VIEW active_employees AS
SELECT id, badge, first_name || ' ' || last_name AS full_name, hired_on
FROM employees
WHERE left_on IS NULL
/* active_employees(id,badge,full_name,hired_on) */;
CREATE VIEW shift_hours AS
SELECT s.id,
       s.employee_id,
       date(s.starts_at) AS day,
       strftime('%Y-%W', s.starts_at) AS week,
       CAST(strftime('%w', s.starts_at) AS INTEGER) AS weekday,
       round((julianday(s.ends_at) - julianday(s.starts_at)) * 24.0 - s.break_min / 60.0, 2) AS hours
FROM shifts s
WHERE s.ends_at IS NOT NULL
/* shift_hours(id,employee_id,day,week,weekday,hours) */;
CREATE VIEW weekly_pay AS
SELECT h.week, e.id AS employee_id, e.last_name, sum(h.hours) AS hours, printf('%.2f', sum(h.hours) * e.hourly_rate) AS pay
FROM shift_hours AS h
INNER JOIN employees AS e ON e.id = h.employee_id
GROUP BY h.week, e.id
HAVING sum(h.hours) > 0
/* weekly_pay(week,employee_id,last_name,hours,pay) */;
CREATE VIEW team_sheet AS
SELECT ifnull(m.last_name, '(top)') AS manager,
       group_concat(e.last_name, ', ') AS members,
       count(*) AS headcount,
       total(e.hourly_rate) AS cost,
       max(e.hired_on, m.hired_on) AS latest
FROM employees e LEFT JOIN employees m ON m.id = e.manager_id
GROUP BY e.manager_id
/* team_sheet(manager,members,headcount,cost,latest) */;
CREATE VIEW org_chart AS
WITH RECURSIVE tree (id, path, depth) AS (
    SELECT id, last_name, 0 FROM employees WHERE manager_id IS NULL
    UNION ALL
    SELECT e.id, t.path || ' > ' || e.last_name, t.depth + 1
    FROM employees e JOIN tree t ON e.manager_id = t.id
)
SELECT id, path, depth, substr('                ', 1, depth * 2) || path AS indented FROM tree ORDER BY path
/* org_chart(id,path,depth,indented) */;
CREATE VIEW skill_matrix (employee, skill, level, stars, ranking) AS
SELECT e.badge, k.name, es.level, replace(hex(zeroblob(es.level)), '00', '*'),
       rank() OVER (PARTITION BY k.id ORDER BY es.level DESC)
FROM employee_skills es JOIN employees e ON e.id = es.employee_id JOIN skills k ON k.id = es.skill_id
/* skill_matrix(employee,skill,level,stars,ranking) */;
CREATE VIEW absence_calendar AS
SELECT a.id, e.badge, a.from_date, a.to_date,
       CAST(julianday(a.to_date) - julianday(a.from_date) AS INT) + 1 AS days,
       CASE a.state WHEN 'approved' THEN 'yes' WHEN 'refused' THEN 'no' ELSE '?' END AS ok,
       iif(a.approved_by IS NULL, 0, 1) AS signed,
       a.reason LIKE '%sick%' AS sick,
       instr(a.reason, 'holiday') > 0 AS holiday
FROM absences a JOIN employees e ON a.employee_id = e.id
WHERE date(a.to_date) >= date('now', 'start of month', '-1 month')
/* absence_calendar(id,badge,from_date,to_date,days,ok,signed,sick,holiday) */;
CREATE VIEW editable_employees AS SELECT id, badge, first_name, last_name, upper(last_name) AS sort_name FROM employees
/* editable_employees(id,badge,first_name,last_name,sort_name) */;
CREATE VIEW all_events AS
SELECT 'shift' AS kind, id, employee_id, starts_at AS at FROM shifts
UNION ALL
SELECT 'absence', id, employee_id, from_date FROM absences
UNION
SELECT 'hire', id, id, hired_on FROM employees
EXCEPT
SELECT 'shift', id, employee_id, starts_at FROM shifts WHERE kind = 'standby'
/* all_events(kind,id,employee_id,at) */;
CREATE VIEW recent_changes AS
SELECT at, tbl, op, json_extract(after, '$.last_name') AS new_name, datetime(at, 'localtime') AS local_at, typeof(row_id) AS t
FROM audit_log ORDER BY id DESC LIMIT 100 OFFSET 0
/* recent_changes(at,tbl,op,new_name,local_at,t) */;
CREATE VIEW simple_report AS SELECT DISTINCT e.last_name, coalesce(s.kind, 'none') AS kind FROM employees e LEFT JOIN shifts s ON s.employee_id = e.id WHERE e.id IN (SELECT employee_id FROM absences WHERE state = 'approved') AND NOT EXISTS (SELECT 1 FROM counters WHERE value < 0)
/* simple_report(last_name,kind) */;
CREATE TRIGGER employees_updated_at
AFTER UPDATE ON employees
FOR EACH ROW
WHEN NEW.updated_at = OLD.updated_at
BEGIN
    UPDATE employees SET updated_at = CURRENT_TIMESTAMP WHERE id = OLD.id;
END;
CREATE TRIGGER shifts_updated_at AFTER UPDATE OF starts_at, ends_at, break_min, kind, note ON shifts
BEGIN
    UPDATE shifts SET updated_at = strftime('%Y-%m-%d %H:%M:%S', 'now') WHERE id = NEW.id;
END;
CREATE TRIGGER employees_audit_insert AFTER INSERT ON employees
BEGIN
    INSERT INTO audit_log (tbl, op, row_id, after)
    VALUES ('employees', 'I', NEW.id, json_object('badge', NEW.badge, 'last_name', NEW.last_name));
    UPDATE counters SET value = value + 1 WHERE name = 'employees';
END;
CREATE TRIGGER employees_audit_update AFTER UPDATE OF first_name, last_name, manager_id ON employees
WHEN OLD.last_name <> NEW.last_name OR OLD.first_name <> NEW.first_name OR OLD.manager_id IS NOT NEW.manager_id
BEGIN
    INSERT INTO audit_log (tbl, op, row_id, before, after)
    SELECT 'employees', 'U', NEW.id,
           json_object('last_name', OLD.last_name, 'manager', OLD.manager_id),
           json_object('last_name', NEW.last_name, 'manager', NEW.manager_id);
END;
CREATE TRIGGER employees_audit_delete AFTER DELETE ON employees
BEGIN
    INSERT INTO audit_log (tbl, op, row_id, before) VALUES ('employees', 'D', OLD.id, json_object('badge', OLD.badge));
    UPDATE counters SET value = value - 1 WHERE name = 'employees';
END;
CREATE TRIGGER shifts_no_overlap BEFORE INSERT ON shifts
WHEN EXISTS (
    SELECT 1 FROM shifts
    WHERE employee_id = NEW.employee_id
      AND starts_at < ifnull(NEW.ends_at, '9999-12-31')
      AND ifnull(ends_at, '9999-12-31') > NEW.starts_at
)
BEGIN
    SELECT RAISE(ABORT, 'shift overlaps; see roster');
END;
CREATE TRIGGER absences_guard BEFORE UPDATE ON absences
BEGIN
    SELECT CASE
        WHEN NEW.approved_by = NEW.employee_id THEN RAISE(ROLLBACK, 'cannot approve own absence')
        WHEN NEW.to_date < NEW.from_date THEN RAISE(FAIL, 'ends before it begins')
    END;
END;
CREATE TRIGGER absences_keep BEFORE DELETE ON absences WHEN OLD.state = 'approved'
BEGIN
    SELECT RAISE(IGNORE);
END;
CREATE TRIGGER editable_employees_insert INSTEAD OF INSERT ON editable_employees
BEGIN
    INSERT INTO employees (badge, first_name, last_name, hired_on) VALUES (NEW.badge, NEW.first_name, NEW.last_name, date('now'));
END;
CREATE TRIGGER editable_employees_update INSTEAD OF UPDATE OF first_name, last_name ON editable_employees
BEGIN
    UPDATE employees SET first_name = NEW.first_name, last_name = NEW.last_name WHERE id = OLD.id;
END;
CREATE TRIGGER editable_employees_delete INSTEAD OF DELETE ON editable_employees
BEGIN
    UPDATE employees SET left_on = date('now') WHERE id = OLD.id;
END;
CREATE TRIGGER skills_normalise AFTER INSERT ON skills
BEGIN
    -- trim; a "skill" has no blanks; end
    UPDATE skills SET name = lower(trim(NEW.name)) WHERE id = NEW.id;
    INSERT OR IGNORE INTO counters (name) VALUES ('skills');
    INSERT INTO counters (name, value) VALUES ('skills', 1) ON CONFLICT (name) DO UPDATE SET value = value + 1;
END;
