/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query MyContracts {\n  me {\n    id\n    contracts(first: 20) {\n      edges {\n        node {\n          id\n          contractNumber\n          startedOn\n          servicePoint {\n            id\n            address\n          }\n        }\n      }\n    }\n  }\n}\n\nsubscription LiveConsumption($contractId: ID!) {\n  consumptionUpdated(contractId: $contractId) {\n    reading {\n      at\n      register\n      origin\n      flowLitresPerHour\n    }\n    today {\n      from\n      to\n      volume\n    }\n    thisMonth {\n      from\n      to\n      volume\n    }\n    thisHour {\n      from\n      to\n      volume\n    }\n    servicePoint {\n      id\n      address\n      contract {\n        id\n        contractNumber\n        holder {\n          id\n          displayName\n        }\n      }\n    }\n  }\n}": typeof types.MyContractsDocument,
    "query ConsumptionBars($contractId: ID!, $step: ConsumptionStep!, $from: DateTime!, $to: DateTime!) {\n  contract(id: $contractId) {\n    id\n    startedOn\n    servicePoint {\n      id\n      consumption(step: $step, from: $from, to: $to) {\n        from\n        to\n        volume\n      }\n    }\n  }\n}": typeof types.ConsumptionBarsDocument,
    "query HomeMeter($contractId: ID!) {\n  contract(id: $contractId) {\n    id\n    servicePoint {\n      id\n      ...TodayFigure\n      ...ReadingNotes\n    }\n  }\n}\n\nfragment TodayFigure on ServicePoint {\n  id\n  consumptionToday {\n    from\n    to\n    volume\n  }\n}\n\nfragment ReadingNotes on ServicePoint {\n  id\n  consumptionThisMonth {\n    from\n    to\n    volume\n  }\n  meter {\n    id\n    latestReading {\n      at\n      register\n      origin\n      flowLitresPerHour\n    }\n  }\n}\n\nquery HomeHours($contractId: ID!, $weekStart: DateTime!, $dayStart: DateTime!, $dayEnd: DateTime!) {\n  contract(id: $contractId) {\n    id\n    servicePoint {\n      id\n      today: consumption(step: HOUR, from: $dayStart, to: $dayEnd) {\n        from\n        to\n        volume\n      }\n      daysBefore: consumption(step: HOUR, from: $weekStart, to: $dayStart) {\n        from\n        to\n        volume\n      }\n    }\n  }\n}": typeof types.HomeMeterDocument,
    "fragment LiveTotals on ServicePoint {\n  id\n  consumptionToday {\n    from\n    to\n    volume\n  }\n  consumptionThisMonth {\n    from\n    to\n    volume\n  }\n}\n\nfragment LiveReading on Meter {\n  id\n  latestReading {\n    at\n    register\n    origin\n    flowLitresPerHour\n  }\n}\n\nfragment KeptBars on ServicePoint {\n  id\n  consumption(step: $step, from: $from, to: $to) {\n    from\n    to\n    volume\n  }\n}": typeof types.LiveTotalsFragmentDoc,
};
const documents: Documents = {
    "query MyContracts {\n  me {\n    id\n    contracts(first: 20) {\n      edges {\n        node {\n          id\n          contractNumber\n          startedOn\n          servicePoint {\n            id\n            address\n          }\n        }\n      }\n    }\n  }\n}\n\nsubscription LiveConsumption($contractId: ID!) {\n  consumptionUpdated(contractId: $contractId) {\n    reading {\n      at\n      register\n      origin\n      flowLitresPerHour\n    }\n    today {\n      from\n      to\n      volume\n    }\n    thisMonth {\n      from\n      to\n      volume\n    }\n    thisHour {\n      from\n      to\n      volume\n    }\n    servicePoint {\n      id\n      address\n      contract {\n        id\n        contractNumber\n        holder {\n          id\n          displayName\n        }\n      }\n    }\n  }\n}": types.MyContractsDocument,
    "query ConsumptionBars($contractId: ID!, $step: ConsumptionStep!, $from: DateTime!, $to: DateTime!) {\n  contract(id: $contractId) {\n    id\n    startedOn\n    servicePoint {\n      id\n      consumption(step: $step, from: $from, to: $to) {\n        from\n        to\n        volume\n      }\n    }\n  }\n}": types.ConsumptionBarsDocument,
    "query HomeMeter($contractId: ID!) {\n  contract(id: $contractId) {\n    id\n    servicePoint {\n      id\n      ...TodayFigure\n      ...ReadingNotes\n    }\n  }\n}\n\nfragment TodayFigure on ServicePoint {\n  id\n  consumptionToday {\n    from\n    to\n    volume\n  }\n}\n\nfragment ReadingNotes on ServicePoint {\n  id\n  consumptionThisMonth {\n    from\n    to\n    volume\n  }\n  meter {\n    id\n    latestReading {\n      at\n      register\n      origin\n      flowLitresPerHour\n    }\n  }\n}\n\nquery HomeHours($contractId: ID!, $weekStart: DateTime!, $dayStart: DateTime!, $dayEnd: DateTime!) {\n  contract(id: $contractId) {\n    id\n    servicePoint {\n      id\n      today: consumption(step: HOUR, from: $dayStart, to: $dayEnd) {\n        from\n        to\n        volume\n      }\n      daysBefore: consumption(step: HOUR, from: $weekStart, to: $dayStart) {\n        from\n        to\n        volume\n      }\n    }\n  }\n}": types.HomeMeterDocument,
    "fragment LiveTotals on ServicePoint {\n  id\n  consumptionToday {\n    from\n    to\n    volume\n  }\n  consumptionThisMonth {\n    from\n    to\n    volume\n  }\n}\n\nfragment LiveReading on Meter {\n  id\n  latestReading {\n    at\n    register\n    origin\n    flowLitresPerHour\n  }\n}\n\nfragment KeptBars on ServicePoint {\n  id\n  consumption(step: $step, from: $from, to: $to) {\n    from\n    to\n    volume\n  }\n}": types.LiveTotalsFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MyContracts {\n  me {\n    id\n    contracts(first: 20) {\n      edges {\n        node {\n          id\n          contractNumber\n          startedOn\n          servicePoint {\n            id\n            address\n          }\n        }\n      }\n    }\n  }\n}\n\nsubscription LiveConsumption($contractId: ID!) {\n  consumptionUpdated(contractId: $contractId) {\n    reading {\n      at\n      register\n      origin\n      flowLitresPerHour\n    }\n    today {\n      from\n      to\n      volume\n    }\n    thisMonth {\n      from\n      to\n      volume\n    }\n    thisHour {\n      from\n      to\n      volume\n    }\n    servicePoint {\n      id\n      address\n      contract {\n        id\n        contractNumber\n        holder {\n          id\n          displayName\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query MyContracts {\n  me {\n    id\n    contracts(first: 20) {\n      edges {\n        node {\n          id\n          contractNumber\n          startedOn\n          servicePoint {\n            id\n            address\n          }\n        }\n      }\n    }\n  }\n}\n\nsubscription LiveConsumption($contractId: ID!) {\n  consumptionUpdated(contractId: $contractId) {\n    reading {\n      at\n      register\n      origin\n      flowLitresPerHour\n    }\n    today {\n      from\n      to\n      volume\n    }\n    thisMonth {\n      from\n      to\n      volume\n    }\n    thisHour {\n      from\n      to\n      volume\n    }\n    servicePoint {\n      id\n      address\n      contract {\n        id\n        contractNumber\n        holder {\n          id\n          displayName\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ConsumptionBars($contractId: ID!, $step: ConsumptionStep!, $from: DateTime!, $to: DateTime!) {\n  contract(id: $contractId) {\n    id\n    startedOn\n    servicePoint {\n      id\n      consumption(step: $step, from: $from, to: $to) {\n        from\n        to\n        volume\n      }\n    }\n  }\n}"): (typeof documents)["query ConsumptionBars($contractId: ID!, $step: ConsumptionStep!, $from: DateTime!, $to: DateTime!) {\n  contract(id: $contractId) {\n    id\n    startedOn\n    servicePoint {\n      id\n      consumption(step: $step, from: $from, to: $to) {\n        from\n        to\n        volume\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query HomeMeter($contractId: ID!) {\n  contract(id: $contractId) {\n    id\n    servicePoint {\n      id\n      ...TodayFigure\n      ...ReadingNotes\n    }\n  }\n}\n\nfragment TodayFigure on ServicePoint {\n  id\n  consumptionToday {\n    from\n    to\n    volume\n  }\n}\n\nfragment ReadingNotes on ServicePoint {\n  id\n  consumptionThisMonth {\n    from\n    to\n    volume\n  }\n  meter {\n    id\n    latestReading {\n      at\n      register\n      origin\n      flowLitresPerHour\n    }\n  }\n}\n\nquery HomeHours($contractId: ID!, $weekStart: DateTime!, $dayStart: DateTime!, $dayEnd: DateTime!) {\n  contract(id: $contractId) {\n    id\n    servicePoint {\n      id\n      today: consumption(step: HOUR, from: $dayStart, to: $dayEnd) {\n        from\n        to\n        volume\n      }\n      daysBefore: consumption(step: HOUR, from: $weekStart, to: $dayStart) {\n        from\n        to\n        volume\n      }\n    }\n  }\n}"): (typeof documents)["query HomeMeter($contractId: ID!) {\n  contract(id: $contractId) {\n    id\n    servicePoint {\n      id\n      ...TodayFigure\n      ...ReadingNotes\n    }\n  }\n}\n\nfragment TodayFigure on ServicePoint {\n  id\n  consumptionToday {\n    from\n    to\n    volume\n  }\n}\n\nfragment ReadingNotes on ServicePoint {\n  id\n  consumptionThisMonth {\n    from\n    to\n    volume\n  }\n  meter {\n    id\n    latestReading {\n      at\n      register\n      origin\n      flowLitresPerHour\n    }\n  }\n}\n\nquery HomeHours($contractId: ID!, $weekStart: DateTime!, $dayStart: DateTime!, $dayEnd: DateTime!) {\n  contract(id: $contractId) {\n    id\n    servicePoint {\n      id\n      today: consumption(step: HOUR, from: $dayStart, to: $dayEnd) {\n        from\n        to\n        volume\n      }\n      daysBefore: consumption(step: HOUR, from: $weekStart, to: $dayStart) {\n        from\n        to\n        volume\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment LiveTotals on ServicePoint {\n  id\n  consumptionToday {\n    from\n    to\n    volume\n  }\n  consumptionThisMonth {\n    from\n    to\n    volume\n  }\n}\n\nfragment LiveReading on Meter {\n  id\n  latestReading {\n    at\n    register\n    origin\n    flowLitresPerHour\n  }\n}\n\nfragment KeptBars on ServicePoint {\n  id\n  consumption(step: $step, from: $from, to: $to) {\n    from\n    to\n    volume\n  }\n}"): (typeof documents)["fragment LiveTotals on ServicePoint {\n  id\n  consumptionToday {\n    from\n    to\n    volume\n  }\n  consumptionThisMonth {\n    from\n    to\n    volume\n  }\n}\n\nfragment LiveReading on Meter {\n  id\n  latestReading {\n    at\n    register\n    origin\n    flowLitresPerHour\n  }\n}\n\nfragment KeptBars on ServicePoint {\n  id\n  consumption(step: $step, from: $from, to: $to) {\n    from\n    to\n    volume\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;