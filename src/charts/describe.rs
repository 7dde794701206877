//! A trend in one sentence, for those who do not see it.
use super::subject::Subject;
use crate::{domain::Trend, i18n::Lang};

/// The trend of what is called `name`, for whoever has no drawing of ours.
pub fn described(trend: &Trend, name: &str, lang: Lang) -> String {
    description(&Subject {
        trend,
        name,
        group: "",
        lang,
        texts: lang.chart(),
    })
}

/// Name, first and last rate with their months, and the target.
pub fn description(subject: &Subject) -> String {
    let (texts, lang) = (subject.texts, subject.lang);
    let until = subject.focus().map_or(usize::MAX, |at| at);
    let known = subject
        .trend
        .months
        .iter()
        .zip(&subject.trend.rates)
        .take(until.saturating_add(1));
    let mut known = known.filter_map(|(month, rate)| Some((*month, (*rate)?)));
    let write = |(month, rate)| (subject.rate(rate), lang.month_long(month));
    let mut sentence = match (known.next(), known.next_back()) {
        (None, _) => (texts.described_none)(subject.name),
        (Some(only), None) => {
            let (rate, month) = write(only);
            (texts.described_one)(subject.name, &rate, &month)
        }
        (Some(first), Some(last)) => {
            let (first, last) = (write(first), write(last));
            (texts.described)(subject.name, [&first.0, &first.1], [&last.0, &last.1])
        }
    };
    if let Some(last) = subject.trend.ahead.last() {
        let number = |end| lang.number(end, 1);
        let (low, high) = last.rate.most;
        let month = lang.month_long(last.month);
        let expected = lang.percent(last.rate.expected);
        let band = (texts.band)(&number(low), &number(high));
        sentence += &(texts.described_forecast)(&expected, &month, &band);
    }
    if let Some(step) = subject.standing_target() {
        let (target, due) = (subject.target(step), subject.due_day(step));
        sentence += &(texts.described_target)(&target, &due);
    }
    sentence + "."
}
