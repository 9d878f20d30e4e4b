//! A column heading that sorts its table.

use leptos::prelude::*;

/// Which way a column is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The smallest first: names from A to Z.
    Ascending,
    /// The largest first: names from Z to A.
    Descending,
}

/// A column heading with a button in it.
#[component]
pub fn SortHeader(
    /// The heading, which is the button's name.
    #[prop(into)]
    text: Signal<String>,
    /// Further classes.
    #[prop(default = "")]
    class: &'static str,
    /// How the table is sorted by this column, if it is.
    #[prop(into)]
    order: Signal<Option<Order>>,
    /// What choosing it does.
    on_sort: Callback<()>,
) -> impl IntoView {
    let sorted = move || {
        order.get().map(|order| match order {
            Order::Ascending => "ascending",
            Order::Descending => "descending",
        })
    };
    view! {
        <th role="columnheader" scope="col" class=class aria-sort=sorted>
            <button type="button" class="sort" on:click=move |_| on_sort.run(())>{text}</button>
        </th>
    }
}
