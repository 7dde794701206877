//! Tells cargo which files outside `src` end up inside the binary.
fn main() {
    println!("cargo::rerun-if-changed=target/site");
    println!("cargo::rerun-if-changed=migrations");
}
