//! A machine that fails: power, disks, and what is left afterwards.
mod disk_full;
mod power;
mod replay;
mod sync_fails;
mod tracer;
