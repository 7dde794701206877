-- PostgreSQL: targets of a region or of one unit, and the shape of the reference path to each.

alter table target_version drop constraint target_version_scope_check;

alter table target_version add constraint target_version_scope_check check (
    scope in ('national', 'localities', 'ministries',
              'region:red-river-delta', 'region:northern-midlands-and-mountains',
              'region:north-central', 'region:south-central-coast-and-central-highlands',
              'region:north-central-and-central-coast', 'region:central-highlands',
              'region:southeast', 'region:mekong-river-delta')
    or scope ~ '^unit:[A-Za-z0-9-]+$');

alter table target_version add column path text not null default 'linear'
    check (path in ('linear', 's-curve') or path like 'steps:_%');

alter table target_version alter column path drop default;
