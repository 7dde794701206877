//! Copying a chart: its picture, its table, its address.
use super::wiring::{listen, target, within, words};
use leptos::{
    prelude::*,
    task::spawn_local,
    wasm_bindgen::{JsCast, JsValue},
    web_sys::{
        self,
        js_sys::{Array, Function, Object, Promise, Reflect},
    },
};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// Brings the buttons that copy to life; without a clipboard they stay hidden.
///
/// `data-copy` says what: `picture` fetches `data-from` as PNG; `table` takes the one in the same
/// figure, or the one on the drawing's own page, which `data-from` names; `link` takes `data-from`
/// itself. What came of it is said in the status, in the words of the button.
///
/// The clipboard is reached by names, for web-sys calls its part of it unstable.
#[island]
pub fn ChartTools(children: Children) -> impl IntoView {
    view! { <div class="tools" use:wire>{children()}</div> }
}

fn wire(root: web_sys::Element) {
    if clipboard().is_none() {
        return;
    }
    for button in within::<web_sys::Element>(&root, "[data-copy]").unwrap_or_default() {
        let _ = button.remove_attribute("hidden");
    }
    listen(&root.clone(), "click", move |event| {
        let _ = clicked(&root, event);
    });
}

fn clicked(root: &web_sys::Element, event: &web_sys::Event) -> Option<()> {
    let pressed: web_sys::Element = target(event)?;
    let button = pressed.closest("[data-copy]").ok()??;
    let status = root.query_selector("[role=status]").ok()??;
    status.set_text_content(None);
    // Begun before anything is waited for: some browsers copy only during the click itself.
    let copying = copy(&button);
    spawn_local(async move {
        let done = match copying {
            Some(copying) => JsFuture::from(copying).await.is_ok(),
            None => false,
        };
        let name = if done { "data-done" } else { "data-instead" };
        status.set_text_content(button.get_attribute(name).as_deref());
    });
    Some(())
}

fn copy(button: &web_sys::Element) -> Option<Promise> {
    let from = button.get_attribute("data-from").unwrap_or_default();
    match button.get_attribute("data-copy")?.as_str() {
        "link" => write_text(&(window().location().origin().ok()? + &from)),
        "picture" => {
            let picture =
                future_to_promise(
                    async move { JsFuture::from(fetch(&from).await?.blob()?).await },
                );
            write("image/png", &picture)
        }
        _ => {
            let figure = button.closest("figure").ok()?;
            match figure.and_then(|figure| table_in(&figure)) {
                Some(table) => write_text(&table),
                None => write("text/plain", &future_to_promise(fetched_table(from))),
            }
        }
    }
}

async fn fetch(address: &str) -> Result<web_sys::Response, JsValue> {
    let answer = JsFuture::from(window().fetch_with_str(address)).await?;
    let answer: web_sys::Response = answer.dyn_into()?;
    if answer.ok() {
        Ok(answer)
    } else {
        Err(JsValue::NULL)
    }
}

/// The table of the drawing's own page.
async fn fetched_table(from: String) -> Result<JsValue, JsValue> {
    let page = JsFuture::from(fetch(&from).await?.text()?).await?;
    let page = page.as_string().ok_or(JsValue::NULL)?;
    let page = web_sys::DomParser::new()?
        .parse_from_string(&page, web_sys::SupportedType::TextHtml)?;
    let figure = page.query_selector("figure")?.ok_or(JsValue::NULL)?;
    let text = table_in(&figure).ok_or(JsValue::NULL)?;
    let kind = web_sys::BlobPropertyBag::new();
    kind.set_type("text/plain");
    let parts = Array::of1(&JsValue::from_str(&text));
    Ok(web_sys::Blob::new_with_str_sequence_and_options(&parts, &kind)?.into())
}

/// The table in a figure, a line for each row, with tabs between cells, as spreadsheets take it.
fn table_in(figure: &web_sys::Element) -> Option<String> {
    let table = figure.query_selector("details table").ok()??;
    let rows: Vec<web_sys::Element> = within(&table, "tr")?;
    let line = |row: &web_sys::Element| {
        let cells = within::<web_sys::Element>(row, "th, td")?;
        // White space within a cell would begin another one.
        let cells = cells.iter().map(|cell| {
            let text = words(cell);
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        });
        Some(cells.collect::<Vec<_>>().join("\t"))
    };
    let lines: Vec<String> = rows.iter().filter_map(line).collect();
    Some(lines.join("\n"))
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    let found = Reflect::get(of, &JsValue::from_str(name)).ok()?;
    (!found.is_undefined()).then_some(found)
}

/// The browser's clipboard; `None` on a page that came over plain HTTP from another machine.
fn clipboard() -> Option<JsValue> {
    get(&get(&window(), "navigator")?, "clipboard")
}

fn call(name: &str, argument: &JsValue) -> Option<Promise> {
    let clipboard = clipboard()?;
    let act: Function = get(&clipboard, name)?.dyn_into().ok()?;
    act.call1(&clipboard, argument).ok()?.dyn_into().ok()
}

fn write_text(text: &str) -> Option<Promise> {
    call("writeText", &JsValue::from_str(text))
}

/// Something that is still on its way, as one kind of content.
fn write(kind: &str, content: &Promise) -> Option<Promise> {
    let contents = Object::new();
    Reflect::set(&contents, &JsValue::from_str(kind), content).ok()?;
    let item: Function = get(&window(), "ClipboardItem")?.dyn_into().ok()?;
    let item = Reflect::construct(&item, &Array::of1(&contents)).ok()?;
    call("write", &Array::of1(&item))
}
