//! Random queries over the tables of the set-up, made of expressions that the server takes.

use postgres::Client;

use super::random::Random;

/// An expression over the columns of `t` that is valid, with its type.
struct Piece {
    text: String,
    ty: String,
}

/// Makes the same queries from the same seed.
pub struct RandomQuery {
    random: Random,
    pieces: Vec<Piece>,
    conditions: Vec<String>,
    sortable: Vec<String>,
}

/// Types that are sorted and grouped by.
const SORTABLE: [&str; 9] =
    ["integer", "bigint", "numeric", "text", "date", "timestamp with time zone", "boolean", "uuid", "mood"];

/// How many expressions are tried for the pieces.
const TRIES: usize = 3_000;

impl RandomQuery {
    /// Finds valid expressions.
    pub fn new(db: &mut Client, seed: u64) -> RandomQuery {
        let mut out = RandomQuery {
            random: Random::new(db, seed),
            pieces: Vec::new(),
            conditions: vec!["flag".to_owned(), "id > 3".to_owned(), "txt like 'a%'".to_owned()],
            sortable: vec!["id".to_owned(), "txt".to_owned(), "lower(vc)".to_owned()],
        };
        for _ in 0..TRIES {
            let text = out.random.expression();
            let Ok(statement) = db.prepare(&format!("select ({text}) from t")) else { continue };
            let ty = db
                .query_one("select format_type($1, null)", &[&statement.columns()[0].type_().oid()])
                .unwrap()
                .get::<_, String>(0);
            // A literal alone is unknown until its place says what it is.
            if text.starts_with('\'') || text == "null" {
                continue;
            }
            if ty == "boolean" {
                out.conditions.push(text.clone());
            }
            if SORTABLE.contains(&ty.as_str()) {
                out.sortable.push(text.clone());
            }
            out.pieces.push(Piece { text, ty });
        }
        out
    }

    fn below(&mut self, limit: usize) -> usize {
        self.random.below(limit)
    }

    fn one_of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }

    fn piece(&mut self) -> String {
        let at = self.below(self.pieces.len());
        self.pieces[at].text.clone()
    }

    fn of_type(&mut self, ty: &str) -> Option<String> {
        let fitting: Vec<usize> = (0..self.pieces.len()).filter(|at| self.pieces[*at].ty == ty).collect();
        if fitting.is_empty() {
            return None;
        }
        let at = self.below(fitting.len());
        Some(self.pieces[fitting[at]].text.clone())
    }

    fn condition(&mut self) -> String {
        let at = self.below(self.conditions.len());
        self.conditions[at].clone()
    }

    fn sortable(&mut self) -> String {
        let at = self.below(self.sortable.len());
        self.sortable[at].clone()
    }

    /// A random query.
    pub fn query(&mut self) -> String {
        match self.below(8) {
            0 | 1 => self.plain(),
            2 => self.grouped(),
            3 => self.windowed(),
            4 => self.combined(),
            5 => self.nested(),
            _ => self.joined(),
        }
    }

    fn targets(&mut self) -> String {
        let count = 1 + self.below(3);
        let mut out = Vec::new();
        for i in 0..count {
            let piece = self.piece();
            out.push(format!("({piece}) as c{i}"));
        }
        out.join(", ")
    }

    fn tail(&mut self) -> String {
        let mut out = String::new();
        if self.below(3) == 0 {
            let (key, way) = (self.sortable(), self.one_of(&["", " desc", " nulls first", " desc nulls last"]));
            out.push_str(&format!(" order by ({key}){way}"));
        }
        out.push_str(self.one_of(&[
            "",
            "",
            "",
            " limit 10",
            " offset 2",
            " limit 5 offset 1",
            " fetch first 3 rows only",
        ]));
        out
    }

    fn filter(&mut self) -> String {
        match self.below(4) {
            0 => String::new(),
            1 => format!(" where ({}) and not ({})", self.condition(), self.condition()),
            2 => format!(" where ({}) or exists (select 1 from book where author = t.id)", self.condition()),
            _ => format!(" where {}", self.condition()),
        }
    }

    fn plain(&mut self) -> String {
        let distinct = self.one_of(&["", "", "all "]);
        format!("select {distinct}{} from t{}{}", self.targets(), self.filter(), self.tail())
    }

    fn aggregate(&mut self) -> String {
        let at = self.below(10);
        let piece = self.piece();
        match at {
            0 => "count(*)".to_owned(),
            1 => format!("count(distinct ({}))", self.sortable()),
            2 => format!("array_agg(({piece}) order by ({}))", self.sortable()),
            3 => format!("max({})", self.sortable()),
            4 => format!("sum({})", self.of_type("integer").unwrap_or(piece)),
            5 => format!("avg({}) filter (where {})", self.of_type("numeric").unwrap_or(piece), self.condition()),
            6 => format!(
                "string_agg({}, ', ' order by ({}) desc)",
                self.of_type("text").unwrap_or(piece),
                self.sortable()
            ),
            7 => format!("jsonb_agg({piece})"),
            8 => format!(
                "percentile_cont(0.5) within group (order by ({}))",
                self.of_type("double precision").unwrap_or(piece)
            ),
            _ => format!("bool_or({})", self.condition()),
        }
    }

    fn grouped(&mut self) -> String {
        let (key, other) = (self.sortable(), self.sortable());
        let (a, b) = (self.aggregate(), self.aggregate());
        let having = if self.below(3) == 0 { " having count(*) > 1" } else { "" };
        let group = match self.below(5) {
            0 => format!("rollup (({key}), ({other}))"),
            1 => format!("grouping sets ((({key}), ({other})), ({key}), ())"),
            2 => format!("({key}), cube (({other}))"),
            _ => format!("({key}), ({other})"),
        };
        format!("select ({key}) as k, {a} as a, {b} as b from t{} group by {group}{having}", self.filter())
    }

    fn windowed(&mut self) -> String {
        let call = match self.below(6) {
            0 => "row_number()".to_owned(),
            1 => format!("lag({}, 1)", self.piece()),
            2 => "rank()".to_owned(),
            3 => format!("first_value({})", self.piece()),
            _ => self.aggregate().replace("distinct ", ""),
        };
        let frame = self.one_of(&[
            "",
            "",
            " rows between 1 preceding and current row",
            " groups between unbounded preceding and 2 following exclude ties",
            " range unbounded preceding",
        ]);
        let (part, key) = (self.sortable(), self.sortable());
        if self.below(3) == 0 {
            return format!(
                "select {call} over w as a, rank() over (w order by ({key})) as b from t{} window w as (partition by ({part}))",
                self.filter()
            );
        }
        format!("select {call} over (partition by ({part}) order by ({key}){frame}) as a from t{}", self.filter())
    }

    fn combined(&mut self) -> String {
        let (one, other) = (self.sortable(), self.sortable());
        let op = self.one_of(&["union", "union all", "intersect", "except"]);
        match self.below(4) {
            0 => {
                format!("select ({one}) as c from t {op} (select ({other}) from t{} limit 3) order by 1", self.filter())
            }
            1 => format!("select {one} as c from t {op} select null {op} select {one} from t",),
            2 => format!(
                "select id, ({one}) as c from t {op} (select 1, ({one}) from t union all select n::int, ({one}) from t)"
            ),
            _ => format!("select title as c from book {op} select ({}) from t", self.of_type("text").unwrap_or(one)),
        }
    }

    fn nested(&mut self) -> String {
        let (a, b) = (self.targets(), self.condition());
        match self.below(8) {
            0 => format!("select s.* from (select {a} from t where {b}) s"),
            1 => format!("with q as (select {a} from t where {b}) select * from q"),
            2 => format!(
                "with q as materialized (select {a} from t), r (x) as (select id from t where {b}) select q.c0, r.x from q, r"
            ),
            3 => format!("select id, (select max(({})) from t i where i.id = o.id) as m from t o", self.sortable()),
            4 => format!("select array(select ({}) from t where {b} order by id) as list", self.piece()),
            5 => format!(
                "select id in (select author from book) as w, {a} from t where id = any (select pages from book) and {b}"
            ),
            6 => format!(
                "with recursive r as (select id, 1 as depth from t where {b} union all select t.id, r.depth + 1 from t join r on t.id = r.id + 1) select * from r"
            ),
            _ => format!("select x.*, ({}) as p from t x", self.piece()),
        }
    }

    fn joined(&mut self) -> String {
        let (a, b) = (self.targets(), self.condition());
        let kind = self.one_of(&["join", "left join", "right join", "full join"]);
        match self.below(10) {
            0 => format!("select {a}, title from t {kind} book on book.author = t.id where {b}"),
            1 => format!("select {a}, w.name from t {kind} author w using (id) where {b}"),
            2 => format!("select {a}, n from t, generate_series(1, 3) n where {b}"),
            3 => format!("select {a}, v.k from t cross join (values (1, 'a'), (2, null)) v (k, l) where {b}"),
            4 => format!(
                "select {a}, l.price from t {kind} lateral (select price from book where author = t.id limit 1) l on true"
            ),
            5 => format!("select {a}, e.* from t, unnest(ta) with ordinality e (el, nr) where {b}"),
            6 => format!(
                "select p.isbn, p.twice, r.loans from prices p natural {kind} (select isbn, count(*) as loans from app.loan group by isbn) r"
            ),
            7 => format!("select {a}, s.step from t {kind} spreads(3) s on s.step = t.id where {b}"),
            8 => format!(
                "select {a}, b.title, c.name from t {kind} (book b join author c on c.id = b.author) on c.boss = t.id"
            ),
            _ => format!("select b.*, ({b}) as ok from t join shelf(2) b on b.author = t.id"),
        }
    }
}
