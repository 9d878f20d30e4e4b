//! Exports that nobody calls, without what only they need.

use anyhow::{Context, Result};
use walrus::{Module, passes};
use wasm_encoder::{ExportSection, RawSection};
use wasmparser::{FunctionBody, Parser, Payload, TypeRef};

/// What readable streams of a page's own need, which Baton has none of.
const UNUSED: &str = "intounderlying";

/// What wasm-bindgen reads, and drops then.
const DESCRIPTION: &str = "describe";

/// Lets each of them lead to the shortest function of its type. They have to be there for wasm-bindgen; what
/// they needed is no longer part of what the page starts from.
pub fn lead_astray(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut functions = Functions::default();
    for payload in Parser::new(0).parse_all(wasm) {
        functions.look_at(&payload?)?;
    }
    let mut changed = wasm_encoder::Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        if let Payload::ExportSection(exports) = &payload {
            let mut section = ExportSection::new();
            for export in exports.clone() {
                let export = export?;
                let is_unused = export.name.contains(UNUSED) && !export.name.contains(DESCRIPTION);
                let number = match is_unused {
                    true => functions.shortest_like(export.index),
                    false => export.index,
                };
                section.export(export.name, export.kind.into(), number);
            }
            changed.section(&section);
        } else if let Some((id, range)) = payload.as_section() {
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            let data = wasm.get(range).context("a section ends too late")?;
            changed.section(&RawSection { id, data });
        }
    }
    Ok(changed.finish())
}

/// The functions of a module, by their numbers.
#[derive(Default)]
struct Functions {
    /// The type of each.
    types: Vec<u32>,
    imported: usize,
    /// How long each is that is not imported.
    lengths: Vec<u64>,
}

impl Functions {
    fn look_at(&mut self, payload: &Payload) -> Result<()> {
        match payload {
            Payload::ImportSection(imports) => {
                for import in imports.clone().into_imports() {
                    if let TypeRef::Func(kind) = import?.ty {
                        self.types.push(kind);
                    }
                }
                self.imported = self.types.len();
            }
            Payload::FunctionSection(own) => {
                for kind in own.clone() {
                    self.types.push(kind?);
                }
            }
            Payload::CodeSectionEntry(body) => self.lengths.push(length(body)),
            _ => {}
        }
        Ok(())
    }

    /// The number of the shortest function of the same type as this one; this one, where it is imported.
    fn shortest_like(&self, number: u32) -> u32 {
        let own = self.types.iter().zip(0_u32..).skip(self.imported);
        let own = own.zip(&self.lengths);
        let kind = self.types.get(number as usize);
        let alike = own.filter(|((other, _), _)| Some(*other) == kind);
        let shortest = alike.min_by_key(|(_, length)| **length);
        shortest.map_or(number, |((_, number), _)| number)
    }
}

fn length(body: &FunctionBody) -> u64 {
    let range = body.range();
    range.end - range.start
}

/// Drops them, once wasm-bindgen has seen them.
pub fn drop_exports(wasm: &mut Module) {
    let unused = wasm.exports.iter();
    let unused = unused.filter(|export| export.name.contains(UNUSED));
    let unused: Vec<_> = unused.map(|export| export.id()).collect();
    for export in unused {
        wasm.exports.delete(export);
    }
    passes::gc::run(wasm);
}
