//! Slides that are turned by keys, buttons, a touch, or by themselves.
use super::wiring::{all, listen, number, target};
use leptos::{
    prelude::*,
    task::spawn_local,
    wasm_bindgen::{JsCast, JsValue, closure::Closure},
    web_sys,
};
use std::{cell::Cell, rc::Rc};
use wasm_bindgen_futures::JsFuture;

/// Seconds after which buttons that nobody needs are put away, and slides turn again.
const REST: u32 = 4;
/// The part of the width at each edge where a click turns the slide.
const EDGE: f64 = 0.07;
/// How far a finger goes to turn the slide. Unit: pixel.
const SWIPE: i32 = 60;

/// Turns the slides of the page, which stand under one another.
///
/// What turns them is a scroll to the next one, so that everything works as it does without
/// scripts; the address keeps the slide. Slides that turn by themselves wait while somebody is
/// there, show all of a slide that is longer than the screen, and fetch the page anew after the
/// last one.
#[island]
pub fn Slides(children: Children) -> impl IntoView {
    view! { <div class="showing" hidden=true use:wire>{children()}</div> }
}

struct Show {
    root: web_sys::Element,
    /// Seconds that each slide stands, if they turn by themselves.
    every: Option<u32>,
    /// Seconds planned for all of them.
    planned: Option<u32>,
    left: Cell<u32>,
    idle: Cell<u32>,
    spent: Cell<u32>,
    is_held: Cell<bool>,
    down: Cell<Option<i32>>,
}

fn wire(root: web_sys::Element) {
    let given = |name: &str| {
        let asked = root.query_selector(".show").ok()??.get_attribute(name)?;
        number(&asked).map(|number| number as u32)
    };
    let (every, planned) = (given("data-every"), given("data-minutes"));
    let show = Rc::new(Show {
        every,
        planned: planned.map(|minutes| minutes * 60),
        left: Cell::new(every.unwrap_or(0)),
        idle: Cell::new(0),
        spent: Cell::new(0),
        is_held: Cell::new(false),
        down: Cell::new(None),
        root,
    });
    let _ = show.root.remove_attribute("hidden");
    // The links on the slides have done their work.
    let _ = page().map(|page| page.class_list().add_1("turned"));
    let on = |name: &str, act: fn(&Show, &web_sys::Event) -> Option<()>| {
        let show = Rc::clone(&show);
        listen(&window(), name, move |event| {
            let _ = act(&show, event);
        });
    };
    on("keydown", Show::pressed);
    on("click", Show::clicked);
    on("pointermove", |show, _| show.wake());
    on("pointerdown", |show, event| {
        show.wake();
        show.down.set(Some(across(event)?));
        Some(())
    });
    on("pointerup", Show::lifted);
    on("pointercancel", |show, _| {
        show.down.set(None);
        Some(())
    });
    let ticking = Closure::<dyn FnMut()>::new(move || {
        let _ = show.tick();
    });
    let second = ticking.as_ref().unchecked_ref();
    let _ = window().set_interval_with_callback_and_timeout_and_arguments_0(second, 1000);
    ticking.forget();
}

fn across(event: &web_sys::Event) -> Option<i32> {
    Some(event.dyn_ref::<web_sys::MouseEvent>()?.client_x())
}

fn page() -> Option<web_sys::Element> {
    document().document_element()
}

fn slides() -> Vec<web_sys::Element> {
    all(".leaf").unwrap_or_default()
}

impl Show {
    fn part(&self, selector: &str) -> Option<web_sys::Element> {
        self.root.query_selector(selector).ok()?
    }

    /// Hides what is shown, or shows what is hidden; answers whether it is shown now.
    fn toggle(&self, selector: &str) -> Option<bool> {
        self.part(selector)?
            .toggle_attribute("hidden")
            .ok()
            .map(|is| !is)
    }

    fn is_shown(&self, selector: &str) -> bool {
        let part = self.part(selector);
        part.is_some_and(|part| !part.has_attribute("hidden"))
    }

    /// Somebody is there: buttons are shown, and slides wait.
    fn wake(&self) -> Option<()> {
        self.idle.set(0);
        page()?.class_list().remove_1("resting").ok()
    }

    /// The slide that has the middle of the screen.
    fn at(&self) -> Option<usize> {
        let middle = f64::from(page()?.client_height()) / 2.0;
        let begun = |slide: &web_sys::Element| slide.get_bounding_client_rect().top() <= middle;
        slides().iter().rposition(begun)
    }

    /// Goes to a slide; one that somebody turned to is said.
    fn go(&self, to: usize, is_said: bool) -> Option<()> {
        let slides = slides();
        let slide = slides.get(to)?;
        slide.scroll_into_view();
        self.keep(slide)?;
        self.left.set(self.every.unwrap_or(0));
        let title = slide.query_selector("h1, h2").ok()??.text_content();
        let said = title.as_deref().filter(|_| is_said);
        self.part("[role=status]")?.set_text_content(said);
        Some(())
    }

    /// Keeps the slide in the address.
    fn keep(&self, slide: &web_sys::Element) -> Option<()> {
        let to = format!("#{}", slide.id());
        if window().location().hash().ok()? != to {
            let history = window().history().ok()?;
            let kept = history.replace_state_with_url(&JsValue::NULL, "", Some(&to));
            kept.ok()?;
        }
        Some(())
    }

    /// On to what was not seen yet: the rest of a long slide, then the next one.
    fn next(&self, is_said: bool) -> Option<()> {
        let at = self.at()?;
        let (slides, high) = (slides(), f64::from(page()?.client_height()));
        if slides.get(at)?.get_bounding_client_rect().bottom() > high + 8.0 {
            self.left.set(self.every.unwrap_or(0));
            window().scroll_by_with_x_and_y(0.0, high * 0.8);
            return Some(());
        }
        if at + 1 < slides.len() {
            return self.go(at + 1, is_said);
        }
        self.left.set(self.every.unwrap_or(0));
        (!is_said).then(|| spawn_local(async { drop(anew().await) }))
    }

    fn previous(&self) -> Option<()> {
        let at = self.at()?;
        let is_begun = slides().get(at)?.get_bounding_client_rect().top() < -8.0;
        self.go(if is_begun { at } else { at.saturating_sub(1) }, true)
    }

    fn act(&self, name: &str) -> Option<()> {
        match name {
            "next" => self.next(true),
            "previous" => self.previous(),
            "first" => self.go(0, true),
            "last" => self.go(slides().len().checked_sub(1)?, true),
            "full" if document().fullscreen_element().is_some() => {
                document().exit_fullscreen();
                Some(())
            }
            "full" => page()?.request_fullscreen().ok(),
            "timer" => self.toggle(".clock").map(drop),
            "blank" => self.toggle(".dark").map(drop),
            "help" => {
                if self.toggle(".help")? {
                    let first: web_sys::HtmlElement =
                        self.part(".help input")?.dyn_into().ok()?;
                    return first.focus().ok();
                }
                Some(())
            }
            "pause" => {
                self.is_held.set(!self.is_held.get());
                self.state()
            }
            _ => None,
        }
    }

    fn pressed(&self, event: &web_sys::Event) -> Option<()> {
        let key: &web_sys::KeyboardEvent = event.dyn_ref()?;
        if key.ctrl_key() || key.alt_key() || key.meta_key() {
            return None;
        }
        self.wake();
        if self.is_shown(".dark") {
            event.prevent_default();
            return self.act("blank");
        }
        let name = key.key();
        if name == "Escape" && self.is_shown(".help") {
            return self.act("help");
        }
        let on: web_sys::Element = target(event)?;
        let is_field = on
            .closest("input:not([type=checkbox]), select")
            .ok()?
            .is_some();
        let is_pressed = on.closest("button, a, input").ok()?.is_some();
        let letters = self.part("[data-letters]")?;
        let letters = letters.matches(":checked").ok()?;
        let act = match name.as_str() {
            _ if is_field => return None,
            " " if is_pressed => return None,
            " " if key.shift_key() => "previous",
            " " | "ArrowRight" | "ArrowDown" | "PageDown" => "next",
            "ArrowLeft" | "ArrowUp" | "PageUp" => "previous",
            "Home" => "first",
            "End" => "last",
            "f" | "F" if letters => "full",
            "t" | "T" if letters => "timer",
            "b" | "B" | "." if letters => "blank",
            "p" | "P" if letters => "pause",
            "?" if letters => "help",
            _ => return None,
        };
        event.prevent_default();
        self.act(act)
    }

    fn clicked(&self, event: &web_sys::Event) -> Option<()> {
        let on: web_sys::Element = target(event)?;
        if self.is_shown(".dark") {
            return self.act("blank");
        }
        if let Some(button) = on.closest("[data-act]").ok()? {
            return self.act(&button.get_attribute("data-act")?);
        }
        if on.closest("a, button, .show").ok()?.is_some() {
            return None;
        }
        let part = f64::from(across(event)?) / f64::from(page()?.client_width());
        if part > 1.0 - EDGE {
            self.act("next")
        } else if part < EDGE {
            self.act("previous")
        } else {
            None
        }
    }

    /// A finger that went sideways turns the slide; a mouse selects text that way.
    fn lifted(&self, event: &web_sys::Event) -> Option<()> {
        let gone = across(event)? - self.down.take()?;
        let finger = js(event, "pointerType")?.as_string()? != "mouse";
        (finger && gone.abs() >= SWIPE).then_some(())?;
        self.act(if gone < 0 { "next" } else { "previous" })
    }

    /// Once a second.
    fn tick(&self) -> Option<()> {
        let idle = self.idle.get() + 1;
        self.idle.set(idle);
        let is_in_use = self.root.matches(":focus-within").ok()? || self.is_shown(".help");
        if idle >= REST && !is_in_use {
            let _ = page()?.class_list().add_1("resting");
        }
        if self.is_shown(".clock") {
            let spent = self.spent.get() + 1;
            self.spent.set(spent);
            let clock = self.part("[data-clock]")?;
            let (minutes, seconds) = (spent / 60, spent % 60);
            let zero = if seconds < 10 { "0" } else { "" };
            clock.set_text_content(Some(&format!("{minutes}:{zero}{seconds}")));
            if self.planned.is_some_and(|planned| spent > planned) {
                let _ = self.part(".clock")?.class_list().add_1("over");
            }
        }
        let at = slides().into_iter().nth(self.at()?)?;
        self.keep(&at)?;
        let waits = self.is_held.get() || idle < REST || is_in_use || self.is_shown(".dark");
        if self.every.is_some() && !waits {
            let left = self.left.get().saturating_sub(1);
            self.left.set(left);
            if left == 0 {
                let _ = self.next(false);
            }
        }
        self.state()
    }

    /// Says when the next slide comes, or that it does not.
    fn state(&self) -> Option<()> {
        let pace = self.part(".pace")?;
        let waits = self.is_held.get() || self.idle.get() < REST;
        let _ = pace.toggle_attribute_with_force("data-held", waits);
        let left = self.part("[data-left]")?;
        left.set_text_content(Some(&self.left.get().to_string()));
        Some(())
    }
}

fn js(of: &JsValue, name: &str) -> Option<JsValue> {
    web_sys::js_sys::Reflect::get(of, &JsValue::from_str(name)).ok()
}

/// Begins again with what the server has by now. In full screen the slides alone are exchanged,
/// since a page that is loaded anew leaves it. While the server does not answer, the old ones go on.
async fn anew() -> Result<(), JsValue> {
    let here = window().location();
    let address = here.pathname()? + &here.search()?;
    let answer = JsFuture::from(window().fetch_with_str(&address)).await?;
    let answer: web_sys::Response = answer.dyn_into()?;
    let first = slides().into_iter().next().ok_or(JsValue::NULL)?;
    first.scroll_into_view();
    if !answer.ok() {
        return Ok(());
    }
    if document().fullscreen_element().is_none() {
        let history = window().history()?;
        history.replace_state_with_url(&JsValue::NULL, "", Some("#s1"))?;
        return here.reload();
    }
    let text = JsFuture::from(answer.text()?).await?;
    let text = text.as_string().ok_or(JsValue::NULL)?;
    let parser = web_sys::DomParser::new()?;
    let new = parser.parse_from_string(&text, web_sys::SupportedType::TextHtml)?;
    let (new, old) = (
        new.query_selector(".deck")?,
        document().query_selector(".deck")?,
    );
    if let (Some(new), Some(old)) = (new, old) {
        old.set_inner_html(&new.inner_html());
    }
    Ok(())
}
