//! How much a first visit fetches, as a host sends it: compressed, where it lies there compressed.

use baton_devtools::Chromium;
use serde_json::json;

use crate::failure::Failure;
use crate::grouped::grouped;
use crate::page::Page;
use crate::storage::Storage;
use crate::tab::Tab;
use crate::team;

/// How many people there are on the other pages.
const SAMPLE: u32 = 12;

/// Prints for each page what has come by the time that something is to be seen, and in the end.
pub fn print(browser: &Chromium, pages: &[Page]) -> Result<(), Failure> {
    println!("\nfirst visit, bytes fetched until");
    let titles: String = pages.iter().map(|page| in_column(page.title)).collect();
    println!("  {:<38}{titles}", "");
    let (mut overview, mut row, mut all) = (String::new(), String::new(), String::new());
    for page in pages {
        // Only ours has people without anybody having been there.
        let stored = match page.overview {
            Some(_) => Storage::default(),
            None => page.stored(&team::people(SAMPLE))?,
        };
        let until = |path, what| until(browser, page, &stored, path, what);
        overview += &in_column(&match page.overview {
            Some(path) => grouped(until(path, "overview")?.0 as u64),
            None => "not there".to_owned(),
        });
        let (bytes, in_the_end) = until(page.path, "row")?;
        row += &in_column(&grouped(bytes as u64));
        all += &in_column(&grouped(in_the_end as u64));
    }
    println!("  {:<38}{overview}", "the Overview is painted");
    println!("  {:<38}{row}", "the first row of User Access");
    println!("  {:<38}{all}", "nothing more is fetched");
    Ok(())
}

/// How many bytes have come until something is painted, and until nothing more comes.
fn until(
    browser: &Chromium,
    page: &Page,
    stored: &Storage,
    path: &str,
    what: &str,
) -> Result<(f64, f64), Failure> {
    let tab = Tab::open(browser, page, stored, 1)?;
    let [painted] = tab.loads(path, [&json!({ what: true })])?;
    let all = tab.has_all()?;
    tab.closes()?;
    Ok((painted.bytes, all))
}

fn in_column(text: &str) -> String {
    format!("{text:>16}")
}
