import { defineEvent } from '@aquacis/kit/values/event.ts'
import * as v from 'valibot'

// Every fact of a contract bears the key of its service point, so that what happens at one home is told in order.
const id = v.pipe(v.string(), v.uuid())
const day = v.pipe(v.string(), v.isoDate())
const instant = v.pipe(v.string(), v.isoTimestamp())

/** A contract came into force: from `startedOn` (a day in Mexico City) the customer is supplied at the service point. */
export const ContractStarted = defineEvent(
  'contracts.ContractStarted',
  v.object({
    contractId: id,
    customerId: id,
    servicePointId: id,
    operatingUnitId: v.number(),
    startedOn: day,
    /** What the water is used for. Facts told before this was added lack it. */
    usageClass: v.exactOptional(v.picklist(['DOMESTIC', 'COMMERCIAL', 'INDUSTRIAL', 'PUBLIC'])),
    /** As printed on the bill. Facts told before this was added lack it. */
    contractNumber: v.exactOptional(v.string()),
    /** The part of the office with which the place is read and billed. Left out where nobody told one. */
    zone: v.exactOptional(v.string()),
  }),
)

/** A place belongs to a zone of its office from now on. `contractId` is the contract in force there; null when there is none. */
export const ServicePointZoned = defineEvent(
  'contracts.ServicePointZoned',
  v.object({ servicePointId: id, contractId: v.nullable(id), operatingUnitId: v.number(), zone: v.string() }),
)

/**
 * A contract ended: the customer moved out, and with it ended every membership and every invitation, without a fact of
 * their own. `endedOn` is the last day (in Mexico City) of the supply. May be heard before what it ends.
 */
export const ContractEnded = defineEvent(
  'contracts.ContractEnded',
  v.object({
    contractId: id,
    servicePointId: id,
    customerId: id,
    operatingUnitId: v.number(),
    endedOn: day,
  }),
)

/**
 * Somebody beside the holder may look at a contract from `since` (UTC, ISO 8601) on. OWNER, TENANT and HELPER see what is
 * used and the alerts, ALERTS_ONLY the alerts alone. A member that joins anew is a new member.
 */
export const ContractMemberJoined = defineEvent(
  'contracts.ContractMemberJoined',
  v.object({
    memberId: id,
    contractId: id,
    servicePointId: id,
    operatingUnitId: v.number(),
    partyId: id,
    role: v.picklist(['OWNER', 'TENANT', 'HELPER', 'ALERTS_ONLY']),
    since: instant,
    /** With a bill in hand, or invited by somebody who may. */
    by: v.exactOptional(v.picklist(['CLAIM', 'INVITATION'])),
  }),
)

/** Somebody may not look at a contract any more, from `at` (UTC, ISO 8601) on; the contract goes on. */
export const ContractMemberLeft = defineEvent(
  'contracts.ContractMemberLeft',
  v.object({ memberId: id, contractId: id, servicePointId: id, partyId: id, at: instant }),
)
