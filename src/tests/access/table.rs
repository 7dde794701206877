//! The table: every route, every role, every state of a report.
/// Who asks, in the order of the columns. `lan` and `kyten` belong to the unit that is asked about,
/// `khac` and `kykhac` to another; `nghi` is disabled and `moi` invited, each with a session left over.
pub const PEOPLE: [&str; 10] = [
    "", "xem", "lan", "khac", "kyten", "kykhac", "duyet", "quantri", "nghi", "moi",
];

/// Route, method, act, states, and for each of the people the status; `in` leads to the sign-in.
///
/// 404 stands for what is not there and for what is nobody's business alike, 409 for a step that
/// the state does not allow, 200 after an act for one that was taken.
const TABLE: &str = "
    route                  method act           states                       |anon xem  lan  khac   kyten   kykhac duyet quantri nghi moi
    sign-in                get    -             -                            | 200 200  200  200  200  200  200   200     200  200
    sign-in                post   -             -                            | 422 422  422  422  422  422  422   422     422  422
    sign-out               post   -             -                            | in  303  303  303  303  303  303   303     in   in
    account                get    -             -                            | in  200  200  200  200  200  200   200     in   in
    account/sessions       post   -             -                            | in  303  303  303  303  303  303   303     in   in
    account/password       post   -             -                            | in  422  422  422  422  422  422   422     in   in
    account/second-factor  get    -             -                            | in  200  200  200  200  200  200   200     in   in
    account/second-factor  post   -             -                            | in  422  422  422  422  422  422   422     in   in
    link/{token}           get    -             -                            | 410 410  410  410  410  410  410   410     410  410
    link/{token}           post   -             -                            | 422 422  422  422  422  422  422   422     422  422
    entry                  get    -             -                            | in  200  200  200  200  200  200   200     in   in
    entry/{unit}/{month}   get    -             none,draft,awaiting,submitted,returned,approved | in 200 200 404 200 404 200 200 in in
    entry/{unit}/{month}/{kind} get -           none,draft,awaiting,submitted,returned,approved | in 200 200 404 200 404 200 200 in in
    entry/{unit}/{month}/file post -            -                            | in  400  400  400  400  400  400   400     in   in
    entry/{unit}/{month}   post   save          none,draft,returned          | in  404  200  404  404  404  404   404     in   in
    entry/{unit}/{month}   post   save          awaiting,submitted,approved  | in  404  409  404  404  404  404   404     in   in
    entry/{unit}/{month}   post   submit        none,draft,returned          | in  404  200  404  404  404  404   404     in   in
    entry/{unit}/{month}   post   submit        awaiting,submitted,approved  | in  404  409  404  404  404  404   404     in   in
    entry/{unit}/{month}   post   sign          awaiting                     | in  404  404  404  200  404  404   404     in   in
    entry/{unit}/{month}   post   sign          none,draft,submitted,returned,approved | in 404 404 404 404 404 404 404  in   in
    entry/{unit}/{month}   post   return        awaiting                     | in  404  404  404  200  404  404   404     in   in
    entry/{unit}/{month}   post   return        none,draft,submitted,returned,approved | in 404 404 404 404 404 404 404  in   in
    entry/{unit}/{month}   post   correct       approved                     | in  404  200  404  404  404  404   404     in   in
    entry/{unit}/{month}   post   correct       draft,awaiting,submitted,returned | in 404 409 404 404 404  404   404     in   in
    entry/{unit}/{month}   post   correct       none                         | in  404  404  404  404  404  404   404     in   in
    entry/{unit}/{month}   post   approve       none,draft,awaiting,submitted,returned,approved | in 404 404 404 404 404 404 404 in in
    review                 get    -             -                            | in  200  404  404  404  404  200   200     in   in
    review                 post   publish       -                            | in  404  404  404  404  404  200   200     in   in
    review                 post   approve-clean -                            | in  404  404  404  404  404  200   200     in   in
    review                 post   save          -                            | in  404  404  404  404  404  404   404     in   in
    admin                  get    -             -                            | in  404  404  404  404  404  404   200     in   in
    admin                  post   -             -                            | in  404  404  404  404  404  404   422     in   in
    admin/accounts/{name}  get    -             -                            | in  404  404  404  404  404  404   404     in   in
    admin/accounts/{name}  post   -             -                            | in  404  404  404  404  404  404   404     in   in
    admin/settings         get    -             -                            | in  404  404  404  404  404  404   200     in   in
    admin/settings         post   -             -                            | in  404  404  404  404  404  404   404     in   in
    admin/units            get    -             -                            | in  404  404  404  404  404  404   200     in   in
    admin/rules            get    -             -                            | in  404  404  404  404  404  404   200     in   in
    admin/rules/{rule}     get    -             -                            | in  404  404  404  404  404  404   404     in   in
    admin/rules/{rule}     post   -             -                            | in  404  404  404  404  404  404   404     in   in
    admin/targets          get    -             -                            | in  404  404  404  404  404  404   200     in   in
    admin/targets          post   -             -                            | in  404  404  404  404  404  404   422     in   in
    admin/targets/{id}     get    -             -                            | in  404  404  404  404  404  404   404     in   in
    admin/targets/{id}     post   -             -                            | in  404  404  404  404  404  404   404     in   in
    admin/observations     get    -             -                            | in  404  404  404  404  404  404   200     in   in
    admin/observations/new get    -             -                            | in  404  404  404  404  404  404   200     in   in
    admin/observations/new post   -             -                            | in  404  404  404  404  404  404   422     in   in
    admin/observations/import get -             -                            | in  404  404  404  404  404  404   200     in   in
    admin/observations/import post -            -                            | in  404  404  404  404  404  404   422     in   in
    admin/observations/{id} get   -             -                            | in  404  404  404  404  404  404   404     in   in
    admin/observations/{id} post  -             -                            | in  404  404  404  404  404  404   404     in   in
    admin/tokens           get    -             -                            | in  404  404  404  404  404  404   200     in   in
    admin/tokens           post   -             -                            | in  404  404  404  404  404  404   404     in   in
    admin/audit            get    -             -                            | in  404  404  404  404  404  404   200     in   in
    admin/audit            post   -             -                            | in  404  404  404  404  404  404   200     in   in
    admin/audit.csv        get    -             -                            | in  404  404  404  404  404  404   200     in   in
    notes                  get    -             -                            | in  200  200  200  200  200  200   200     in   in
    notes                  post   -             -                            | in  404  404  404  404  404  404   404     in   in
    notes                  post   add           -                            | in  404  422  422  422  422  422   422     in   in
    notes                  post   withdraw      -                            | in  404  404  404  404  404  404   404     in   in
    review/board           get    -             -                            | in  200  404  404  404  404  200   200     in   in
    review/editions/{month} get   -             -                            | in  200  404  404  404  404  200   200     in   in
    follow-up              get    -             -                            | in  404  200  200  200  200  200   200     in   in
    follow-up/new          get    -             -                            | in  404  404  404  404  404  200   200     in   in
    follow-up/new          post   -             -                            | in  404  404  404  404  404  422   422     in   in
    follow-up/practice     get    -             -                            | in  404  404  404  404  404  200   200     in   in
    follow-up/briefing     get    -             -                            | in  404  200  200  200  200  200   200     in   in
    follow-up/{id}         get    -             -                            | in  404  404  404  404  404  404   404     in   in
    follow-up/{id}         post   -             -                            | in  404  404  404  404  404  404   404     in   in
    review/{unit}/{month}  get    -             none                         | in  404  404  404  404  404  404   404     in   in
    review/{unit}/{month}  get    -             draft,awaiting,submitted,returned,approved | in 200 404 404 404 404 200 200 in in
    review/{unit}/{month}  post   approve       submitted                    | in  404  404  404  404  404  200   200     in   in
    review/{unit}/{month}  post   approve       draft,awaiting,returned,approved | in 404 404 404 404  404  409   409     in   in
    review/{unit}/{month}  post   approve       none                         | in  404  404  404  404  404  404   404     in   in
    review/{unit}/{month}  post   return        awaiting,submitted           | in  404  404  404  404  404  200   200     in   in
    review/{unit}/{month}  post   return        draft,returned,approved      | in  404  404  404  404  404  409   409     in   in
    review/{unit}/{month}  post   return        none                         | in  404  404  404  404  404  404   404     in   in
    review/{unit}/{month}  post   reopen        awaiting,submitted,approved  | in  404  404  404  404  404  200   200     in   in
    review/{unit}/{month}  post   reopen        draft,returned               | in  404  404  404  404  404  409   409     in   in
    review/{unit}/{month}  post   reopen        none                         | in  404  404  404  404  404  404   404     in   in
    review/{unit}/{month}  post   save          none,draft,awaiting,submitted,returned,approved | in 404 404 404 404 404 404 404 in in
";

/// What everybody may ask for, signed in or not; for the last two a machine shows its token, which
/// `machines.rs` is about.
pub const PUBLIC: [&str; 15] = [
    "get /",
    "get /healthz",
    "get /readyz",
    "get /robots.txt",
    "get /assets/{build}/{*file}",
    "get ahead::ADDRESS",
    "post /appearance",
    "get /charts/{name}",
    "get /downloads/{file}",
    "get /packs/{name}",
    "get /vi",
    "get /en",
    "get /{*path}",
    "get /api/v1/reports/{unit}/{month}",
    "put /api/v1/reports/{unit}/{month}",
];

/// One line of it.
pub struct Row {
    pub route: &'static str,
    pub method: &'static str,
    pub act: &'static str,
    pub states: Vec<&'static str>,
    pub expected: Vec<&'static str>,
}

/// The table, line by line.
pub fn table() -> Vec<Row> {
    let rows = TABLE.trim().lines().skip(1).map(|line| {
        let (left, right) = line.split_once('|').unwrap();
        let mut left = left.split_whitespace();
        let mut next = || left.next().unwrap();
        let row = Row {
            route: next(),
            method: next(),
            act: next(),
            states: next().split(',').collect(),
            expected: right.split_whitespace().collect(),
        };
        assert_eq!(row.expected.len(), PEOPLE.len(), "{line}");
        row
    });
    rows.collect()
}
