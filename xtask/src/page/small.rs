//! What a host may send in place of a file, compressed once and for all.

use std::path::Path;

use crate::failure::Failure;
use crate::process;
use crate::workspace::Workspace;

/// Node knows brotli and gzip, and it is there anyway.
const COMPRESS: &str = "
    const { readFileSync, readdirSync, writeFileSync } = require('fs');
    const { brotliCompressSync, gzipSync, constants } = require('zlib');
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
    const [folder] = process.argv.slice(1);
    for (const name of readdirSync(folder)) {
        if (!/\\.(css|html|js|json|svg|wasm|webmanifest)$/.test(name)) continue;
        const file = readFileSync(`${folder}/${name}`);
        writeFileSync(`${folder}/${name}.br`, brotliCompressSync(file, { params }));
        writeFileSync(`${folder}/${name}.gz`, gzipSync(file, { level: 9 }));
    }
";

/// Puts a `.br` and a `.gz` beside each file that gains by it.
pub fn compress(workspace: &Workspace, folder: &Path) -> Result<(), Failure> {
    let mut node = process::command(workspace, "node", ["-e", COMPRESS]);
    process::show(node.arg(folder))
}
