import { escapeLiteral } from 'pg'
import type { Viewer } from '../../values/viewer.ts'

interface Scope {
  readonly scope: 'all' | 'units' | 'party' | 'none'
  readonly units: string
  readonly party: string
}

/** What the viewer's transaction may see, as the settings that the row-level policies read. */
function scopeOf(viewer: Viewer): Scope {
  switch (viewer.kind) {
    case 'system':
      return { scope: 'all', units: '{}', party: '' }
    case 'staff':
      return { scope: 'units', units: `{${viewer.operatingUnitIds.join(',')}}`, party: '' }
    case 'resident':
      return { scope: 'party', units: '{}', party: viewer.partyId }
    case 'anonymous':
      return { scope: 'none', units: '{}', party: '' }
  }
}

/** Begins a transaction under the viewer's scope, in one round trip; the scope ends with it. */
export function beginIn(viewer: Viewer): string {
  return `begin; ${scopeOn(viewer)}`
}

/** Puts the running transaction under the viewer's scope. */
export function scopeOn(viewer: Viewer): string {
  const { scope, units, party } = scopeOf(viewer)
  return `select set_config('aquacis.scope', ${escapeLiteral(scope)}, true),
    set_config('aquacis.units', ${escapeLiteral(units)}, true), set_config('aquacis.party', ${escapeLiteral(party)}, true)`
}

/**
 * Functions for row-level policies, created in every database. Each is one expression, so the planner
 * sees through it. A setting that nobody made reads as null or '': then nothing is in scope.
 */
export const scopeFunctions = `
create or replace function aquacis_scope_is_all() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('aquacis.scope', true) = 'all', false);

create or replace function aquacis_unit_in_scope(unit integer) returns boolean
  language sql stable parallel safe
  return case current_setting('aquacis.scope', true)
    when 'all' then true
    when 'units' then coalesce(unit = any (current_setting('aquacis.units', true)::integer[]), false)
    else false
  end;

create or replace function aquacis_party_in_scope(party uuid) returns boolean
  language sql stable parallel safe
  return case current_setting('aquacis.scope', true)
    when 'all' then true
    when 'party' then coalesce(party = current_setting('aquacis.party', true)::uuid, false)
    else false
  end;
`
