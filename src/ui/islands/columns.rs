//! Which columns a table shows, remembered in the browser.
use leptos::{ev, prelude::*, tachys::dom::event_target, wasm_bindgen::JsCast, web_sys};

/// Where the browser keeps the columns that were put away, by their classes.
const KEPT: &str = "toantrinh.columns";

/// A choice of columns for the table that `table` selects: a class and a label each.
///
/// A column that is put away has its class behind `no-` on the table. Hidden until the browser
/// side runs, since without it the choice would do nothing.
#[island]
pub fn Columns(table: String, title: String, choices: Vec<(String, String)>) -> impl IntoView {
    let (ready, set_ready) = signal(false);
    let (away, set_away) = signal(Vec::<String>::new());
    let all: Vec<String> = choices.iter().map(|(class, _)| class.clone()).collect();
    Effect::new(move || {
        set_away.set(kept(&all));
        set_ready.set(true);
    });
    let known: Vec<String> = choices.iter().map(|(class, _)| class.clone()).collect();
    Effect::new(move || {
        let away = away.get();
        if ready.get() {
            apply(&table, &known, &away);
        }
    });
    let toggle = move |class: String, event: ev::Event| {
        let shown = event_target::<web_sys::HtmlInputElement>(&event).checked();
        set_away.update(|away| {
            away.retain(|known| *known != class);
            if !shown {
                away.push(class);
            }
        });
        keep(&away.get_untracked());
    };
    let boxes = choices
        .into_iter()
        .map(|(class, label)| {
            let shown = {
                let class = class.clone();
                move || !away.read().contains(&class)
            };
            view! {
                <label>
                    <input type="checkbox" prop:checked=shown on:change=move |event| toggle(class.clone(), event)/>
                    {label}
                </label>
            }
        })
        .collect_view();
    view! {
        <details class="columns-choice" hidden=move || !ready.get()>
            <summary>{title}</summary>
            <div class="boxes">{boxes}</div>
        </details>
    }
}

fn apply(table: &str, all: &[String], away: &[String]) -> Option<()> {
    let table: web_sys::Element = document().query_selector(table).ok()??.dyn_into().ok()?;
    for class in all {
        let put_away = away.contains(class);
        table
            .class_list()
            .toggle_with_force(&format!("no-{class}"), put_away)
            .ok()?;
    }
    Some(())
}

/// What was put away before; of it only columns that still exist.
fn kept(all: &[String]) -> Vec<String> {
    let text = storage().and_then(|storage| storage.get_item(KEPT).ok()?);
    let text = text.unwrap_or_default();
    let known = text
        .split(',')
        .filter(|class| all.iter().any(|k| k == class));
    known.map(str::to_owned).collect()
}

fn keep(away: &[String]) -> Option<()> {
    storage()?.set_item(KEPT, &away.join(",")).ok()
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok()?
}
