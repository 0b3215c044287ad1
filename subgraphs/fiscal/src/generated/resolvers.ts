import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Entry } from '../domain/catalogues.ts';
import type { Receiver, FiscalDocument as DomainDocument } from '../domain/document/document.ts';
import type { MonthOfKind } from '../store/fiscal-month.ts';
import type { FiscalContext } from '../loaders.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day, `YYYY-MM-DD`, in America/Mexico_City. */
  Date: { input: string; output: string; }
  /** An instant in UTC, ISO 8601 with milliseconds: `2026-11-20T18:30:00.000Z`. */
  DateTime: { input: Date; output: Date; }
  /** Pesos (MXN) as a decimal text with two places: `1234.50`; negative for a credit. */
  Pesos: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** Kinds of people, as far as a field tells them apart. */
export type Access =
  /** Anyone, signed in or not. */
  | 'PUBLIC'
  /** A resident. */
  | 'RESIDENT'
  /** Anyone signed in. */
  | 'SIGNED_IN'
  /** Staff of an operating unit. */
  | 'STAFF';

/** What SAT and the receiver say to a cancellation. */
export type CancelAcceptance =
  /** The receiver accepted. */
  | 'ACCEPTED'
  /** SAT has not answered yet. */
  | 'ASKED'
  /** The receiver let the days pass: that is accepting. */
  | 'EXPIRED'
  /** The receiver need not accept: small, to the general public, or of the day (RMF 2.7.1.35). */
  | 'NOT_NEEDED'
  /** The receiver has three working days to accept. */
  | 'PENDING'
  /** The receiver did not: the document holds. */
  | 'REJECTED';

/** A document that is cancelled. */
export type CancelFiscalDocumentInput = {
  /** A stamped document of your offices. */
  id: Scalars['ID']['input'];
  /** Motive of SAT: `01` with a replacement, `02` without, `03` not carried out, `04` named in a global invoice. */
  motive: Scalars['String']['input'];
  /** The document that takes its place; with motive 01 alone. */
  replacementId?: InputMaybe<Scalars['ID']['input']>;
};

/** The document, or what stands in the way. */
export type CancelFiscalDocumentResult = CancelMotiveImpossible | CancellationTooLate | FiscalDocumentBound | FiscalDocumentCancelling | FiscalDocumentNotStamped | FiscalDocumentUnknown;

/** The motive does not go with the replacement. */
export type CancelMotiveImpossible = Refusal & {
  __typename?: 'CancelMotiveImpossible';
  message: Scalars['String']['output'];
};

/** SAT does not cancel it any more: a credit note gives its amount back. */
export type CancellationTooLate = Refusal & {
  __typename?: 'CancellationTooLate';
  message: Scalars['String']['output'];
};

/** An entry of one of SAT's catalogues. */
export type CatalogueEntry = {
  __typename?: 'CatalogueEntry';
  /** Its key. */
  key: Scalars['String']['output'];
  /** What it means, in Spanish. */
  name: Scalars['String']['output'];
};

/** The request to cancel a document, the last where there were several. */
export type FiscalCancellation = {
  __typename?: 'FiscalCancellation';
  /** What SAT and the receiver say to it. */
  acceptance: CancelAcceptance;
  /** When it ended; null while it has not. */
  cancelledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether SAT's receipt (acuse) is kept: `GET /download/cfdi-cancellation?document=…`. */
  hasReceipt: Scalars['Boolean']['output'];
  /** The document that takes its place, with motive 01; null with the others. */
  replacement?: Maybe<FiscalDocument>;
};

/** What somebody's invoices are made out to. */
export type FiscalData = {
  __typename?: 'FiscalData';
  /** Key of SAT's catalogue: `G03`. */
  cfdiUse: Scalars['String']['output'];
  /** As SAT has it: capitals, without the régimen societario. */
  name: Scalars['String']['output'];
  /** Of the fiscal address, five digits. */
  postalCode: Scalars['String']['output'];
  /** With homoclave: `EKU9003173C9`. */
  rfc: Scalars['String']['output'];
  /** Key of SAT's catalogue: `605`. */
  taxRegime: Scalars['String']['output'];
};

/** A field that is wrong. */
export type FiscalDataMistake = {
  __typename?: 'FiscalDataMistake';
  /** Name of the field: `rfc`. */
  field: Scalars['String']['output'];
  /** Why, and what to enter, in Spanish. */
  reason: Scalars['String']['output'];
};

/** SAT would refuse it. */
export type FiscalDataMistaken = Refusal & {
  __typename?: 'FiscalDataMistaken';
  message: Scalars['String']['output'];
  /** Each field that is wrong, with the reason. */
  mistakes: Array<FiscalDataMistake>;
};

/** From the next invoice on. */
export type FiscalDataSaved = {
  __typename?: 'FiscalDataSaved';
  /** As they are kept: mended where that is certain. */
  fiscalData: FiscalData;
  /** What may be wrong all the same, in Spanish: a check digit, a name with régimen societario that was taken away. */
  warnings: Array<Scalars['String']['output']>;
};

/** An electronic tax document (CFDI 4.0). */
export type FiscalDocument = {
  __typename?: 'FiscalDocument';
  /** Why it was cancelled: a motive of SAT, `01` to `04`; null where it was not. */
  cancelMotive?: Maybe<Scalars['String']['output']>;
  /** What has become of its cancellation; null where nobody asked for it. */
  cancellation?: Maybe<FiscalCancellation>;
  /** Series and number: `QRO 123`. */
  folio: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** What it is. */
  kind: FiscalKind;
  /** When it is tried again; null where it is not. */
  nextTryAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name that it is made out to. */
  receiverName: Scalars['String']['output'];
  /** RFC that it is made out to. */
  receiverRfc: Scalars['String']['output'];
  /** Why it was refused, in Spanish, with SAT's code; null where it was not. */
  refusedBecause?: Maybe<Scalars['String']['output']>;
  /** The document whose place it takes; null where there is none. */
  replaces?: Maybe<FiscalDocument>;
  /** When SAT's stamp was set; null until then. */
  stampedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What has become of it. */
  state: FiscalState;
  /** With IVA. */
  total: Scalars['Pesos']['output'];
  /** How often it was tried. */
  tries: Scalars['Int']['output'];
  /** Folio fiscal of SAT; null until it is stamped. */
  uuid?: Maybe<Scalars['String']['output']>;
  /** SAT's page that verifies it; null until it is stamped. */
  verificationUrl?: Maybe<Scalars['String']['output']>;
};

/** Others that hold speak of it: they are cancelled first. */
export type FiscalDocumentBound = Refusal & {
  __typename?: 'FiscalDocumentBound';
  /** Series and number of those others. */
  folios: Array<Scalars['String']['output']>;
  message: Scalars['String']['output'];
};

/** SAT was asked, or is going to be. */
export type FiscalDocumentCancelling = {
  __typename?: 'FiscalDocumentCancelling';
  /** The document. */
  document: FiscalDocument;
};

/** A page of fiscal documents. */
export type FiscalDocumentConnection = {
  __typename?: 'FiscalDocumentConnection';
  /** The documents of the page with their places in the list. */
  edges: Array<FiscalDocumentEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A fiscal document and its place in the list. */
export type FiscalDocumentEdge = {
  __typename?: 'FiscalDocumentEdge';
  /** Give it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The document. */
  node: FiscalDocument;
};

/** Only what is stamped is cancelled. */
export type FiscalDocumentNotStamped = Refusal & {
  __typename?: 'FiscalDocumentNotStamped';
  message: Scalars['String']['output'];
};

/** It is tried next. */
export type FiscalDocumentQueued = {
  __typename?: 'FiscalDocumentQueued';
  /** The document. */
  document: FiscalDocument;
};

/** It is stamped or cancelled already. */
export type FiscalDocumentSettled = Refusal & {
  __typename?: 'FiscalDocumentSettled';
  message: Scalars['String']['output'];
};

/** There is no such document, or it is of other offices. */
export type FiscalDocumentUnknown = Refusal & {
  __typename?: 'FiscalDocumentUnknown';
  message: Scalars['String']['output'];
};

/** Kinds of fiscal documents. */
export type FiscalKind =
  /** Egreso: a credit note. */
  | 'CREDIT_NOTE'
  /** Factura global: what the general public paid in a period, together. */
  | 'GLOBAL'
  /** Ingreso: a bill. */
  | 'INCOME'
  /** Pago: a payment of a bill, complement 2.0. */
  | 'PAYMENT';

/** What was stamped and cancelled in a month. */
export type FiscalMonth = {
  __typename?: 'FiscalMonth';
  /** By kind. */
  kinds: Array<FiscalMonthKind>;
  /** `YYYY-MM`. */
  month: Scalars['String']['output'];
};

/** One kind of document in a month. */
export type FiscalMonthKind = {
  __typename?: 'FiscalMonthKind';
  /** How many were cancelled. */
  cancelled: Scalars['Int']['output'];
  /** Of what. */
  kind: FiscalKind;
  /** How many wait. */
  pending: Scalars['Int']['output'];
  /** How many were stamped. */
  stamped: Scalars['Int']['output'];
  /** What the stamped ones that hold come to. */
  total: Scalars['Pesos']['output'];
};

/** What has become of a fiscal document. */
export type FiscalState =
  /** It holds no more. */
  | 'CANCELLED'
  /** SAT or the receiver has yet to accept that it is cancelled. */
  | 'CANCELLING'
  /** It waits for its stamp; tried again by itself. */
  | 'PENDING'
  /** Its data were refused; it waits for them to be mended. */
  | 'REFUSED'
  /** It holds. */
  | 'STAMPED';

/** Days of the period are in another one that holds: it is cancelled first (motive 04). */
export type GlobalInvoiceExists = Refusal & {
  __typename?: 'GlobalInvoiceExists';
  /** That other. */
  document: FiscalDocument;
  message: Scalars['String']['output'];
};

/** It is stamped next. */
export type GlobalInvoiceQueued = {
  __typename?: 'GlobalInvoiceQueued';
  /** The document. */
  document: FiscalDocument;
};

/** A bill (recibo): what is owed for a period. It never changes: a wrong one is reversed and issued anew. */
export type Invoice = {
  __typename?: 'Invoice';
  /**
   * CFDIs (type E, related to its own) that take back a part of it: what was forgiven of it, what was billed wrongly. Those that hold no
   * more are beside them. Empty where there are none, or they are not yours to see; null while nobody can say. XML:
   * `GET /download/cfdi?document=…`, PDF: `GET /download/bill?document=…`.
   */
  creditNotes?: Maybe<Array<FiscalDocument>>;
  /** Its CFDI; null while there is none, or it is not yours to see. XML: `GET /download/cfdi?invoice=…`, PDF: `GET /download/bill?invoice=…`. */
  fiscalDocument?: Maybe<FiscalDocument>;
  id: Scalars['ID']['output'];
};

/** Sales of a period to people who asked for no CFDI. */
export type IssueGlobalInvoiceInput = {
  /** Id of the office, as an OperatingUnit has it. */
  operatingUnitId: Scalars['Int']['input'];
  /** First day of the period; how long it is follows from how this installation invoices: a day, a week from Monday, a fortnight or a month. */
  periodFrom: Scalars['Date']['input'];
  /** Up to 2,000 receipts. */
  sales: Array<PublicSaleInput>;
};

/** The document, or what stands in the way. */
export type IssueGlobalInvoiceResult = GlobalInvoiceExists | GlobalInvoiceQueued | PublicSalesMistaken;

/** What can be done. Who repeats a request with the same id does no harm. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Asks SAT to cancel a stamped document. */
  cancelFiscalDocument: CancelFiscalDocumentResult;
  /** Makes the global invoice of what the general public paid at an office in a period that is over, once. */
  issueGlobalInvoice: IssueGlobalInvoiceResult;
  /** Tries a document again that was refused or waits. */
  retryFiscalDocument: RetryFiscalDocumentResult;
  /** Keeps what your invoices are made out to, from the next one on; checked now against SAT's catalogues. */
  saveFiscalData: SaveFiscalDataResult;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationCancelFiscalDocumentArgs = {
  input: CancelFiscalDocumentInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationIssueGlobalInvoiceArgs = {
  input: IssueGlobalInvoiceInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationRetryFiscalDocumentArgs = {
  id: Scalars['ID']['input'];
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationSaveFiscalDataArgs = {
  input: SaveFiscalDataInput;
};

/** Where a page of a list ends. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** What to hand over as `after` for the next page; null when the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follow. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** Money that came in. */
export type Payment = {
  __typename?: 'Payment';
  /**
   * Its CFDI (type P, Pagos 2.0): one for each bill that it paid, where the bill was invoiced as paid later; those that hold no more
   * beside them. Empty where it needs none, or they are not yours to see; null while nobody can say. XML:
   * `GET /download/cfdi?document=…`.
   */
  fiscalReceipts?: Maybe<Array<FiscalDocument>>;
  id: Scalars['ID']['output'];
};

/** What a receipt charges at one rate of IVA. */
export type PublicChargeInput = {
  /** Before IVA. */
  base: Scalars['Pesos']['input'];
  /** IVA of it. */
  vat: Scalars['Pesos']['input'];
  /** `0.00`, `0.08` or `0.16`. */
  vatRate: Scalars['String']['input'];
};

/** A receipt that was paid. */
export type PublicSaleInput = {
  /** By rate of IVA, what was charged. */
  charges: Array<PublicChargeInput>;
  /** Of the receipt: once in the list. */
  folio: Scalars['String']['input'];
  /** Key of SAT's c_FormaPago: 01 cash, 03 transfer, 28 debit card. */
  form: Scalars['String']['input'];
  /** Within the period. */
  paidOn: Scalars['Date']['input'];
};

/** Something wrong with a receipt of the list. */
export type PublicSaleMistake = {
  __typename?: 'PublicSaleMistake';
  /** Of the receipt; empty where it is about the list. */
  folio: Scalars['String']['output'];
  /** Why, and what to do, in Spanish. */
  reason: Scalars['String']['output'];
};

/** SAT would refuse the list, or the period is none. */
export type PublicSalesMistaken = Refusal & {
  __typename?: 'PublicSalesMistaken';
  message: Scalars['String']['output'];
  /** Each with its receipt and the reason, at most a hundred. */
  mistakes: Array<PublicSaleMistake>;
};

/** What can be asked. Nothing here changes anything. */
export type Query = {
  __typename?: 'Query';
  /** Usos de CFDI of SAT's catalogue that go with a régimen. */
  cfdiUses: Array<CatalogueEntry>;
  /** A fiscal document by id; null when there is none, or it is not yours to see. */
  fiscalDocument?: Maybe<FiscalDocument>;
  /** Fiscal documents of your offices, the newest first. */
  fiscalDocuments: FiscalDocumentConnection;
  /** What was stamped and cancelled in a month, by kind. */
  fiscalMonth: FiscalMonth;
  /** What you entered for your invoices; null while you have entered nothing: they are made out to the general public. */
  myFiscalData?: Maybe<FiscalData>;
  /** Régimenes fiscales of SAT's catalogue, for one kind of person where it is told. */
  taxRegimes: Array<CatalogueEntry>;
};


/** What can be asked. Nothing here changes anything. */
export type QueryCfdiUsesArgs = {
  taxRegime: Scalars['String']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryFiscalDocumentArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryFiscalDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<FiscalState>;
};


/** What can be asked. Nothing here changes anything. */
export type QueryFiscalMonthArgs = {
  month: Scalars['String']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryTaxRegimesArgs = {
  rfc?: InputMaybe<Scalars['String']['input']>;
};

/** What every mutation answers with when the business says no: a sentence that says what stands in the way and what to do. */
export type Refusal = {
  /** In Spanish, for the person who asked. */
  message: Scalars['String']['output'];
};

/** The document, or what stands in the way. */
export type RetryFiscalDocumentResult = FiscalDocumentQueued | FiscalDocumentSettled | FiscalDocumentUnknown;

/** What invoices are to be made out to. */
export type SaveFiscalDataInput = {
  /** Key of the use. */
  cfdiUse: Scalars['String']['input'];
  /** As the Constancia de Situación Fiscal has it. */
  name: Scalars['String']['input'];
  /** Of the fiscal address. */
  postalCode: Scalars['String']['input'];
  /** With homoclave; small letters and spaces are mended. */
  rfc: Scalars['String']['input'];
  /** Key of the régimen. */
  taxRegime: Scalars['String']['input'];
};

/** What is kept, or what stands in the way. */
export type SaveFiscalDataResult = FiscalDataMistaken | FiscalDataSaved;



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  FiscalDocument: FiscalDocument;
  Invoice: Invoice;
  Payment: Payment;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  FiscalDocument:
    ( { __typename: 'FiscalDocument' }
    & GraphQLRecursivePick<FederationTypes['FiscalDocument'], {"id":true}> );
  Invoice:
    ( { __typename: 'Invoice' }
    & GraphQLRecursivePick<FederationTypes['Invoice'], {"id":true}> );
  Payment:
    ( { __typename: 'Payment' }
    & GraphQLRecursivePick<FederationTypes['Payment'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CancelFiscalDocumentResult:
    | ( CancelMotiveImpossible )
    | ( CancellationTooLate )
    | ( FiscalDocumentBound )
    | ( Omit<FiscalDocumentCancelling, 'document'> & { document: _RefType['FiscalDocument'] } )
    | ( FiscalDocumentNotStamped )
    | ( FiscalDocumentUnknown )
  ;
  IssueGlobalInvoiceResult:
    | ( Omit<GlobalInvoiceExists, 'document'> & { document: _RefType['FiscalDocument'] } )
    | ( Omit<GlobalInvoiceQueued, 'document'> & { document: _RefType['FiscalDocument'] } )
    | ( PublicSalesMistaken )
  ;
  RetryFiscalDocumentResult:
    | ( Omit<FiscalDocumentQueued, 'document'> & { document: _RefType['FiscalDocument'] } )
    | ( FiscalDocumentSettled )
    | ( FiscalDocumentUnknown )
  ;
  SaveFiscalDataResult:
    | ( FiscalDataMistaken )
    | ( Omit<FiscalDataSaved, 'fiscalData'> & { fiscalData: _RefType['FiscalData'] } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( CancelMotiveImpossible )
    | ( CancellationTooLate )
    | ( FiscalDataMistaken )
    | ( FiscalDocumentBound )
    | ( FiscalDocumentNotStamped )
    | ( FiscalDocumentSettled )
    | ( FiscalDocumentUnknown )
    | ( Omit<GlobalInvoiceExists, 'document'> & { document: _RefType['FiscalDocument'] } )
    | ( PublicSalesMistaken )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Access: Access;
  CancelAcceptance: CancelAcceptance;
  CancelFiscalDocumentInput: CancelFiscalDocumentInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CancelFiscalDocumentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelFiscalDocumentResult']>;
  CancelMotiveImpossible: ResolverTypeWrapper<CancelMotiveImpossible>;
  CancellationTooLate: ResolverTypeWrapper<CancellationTooLate>;
  CatalogueEntry: ResolverTypeWrapper<Entry>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  FiscalCancellation: ResolverTypeWrapper<{ readonly acceptance: CancelAcceptance; readonly replacementId: string | null; readonly cancelledAt: Date | null; readonly hasReceipt: boolean }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  FiscalData: ResolverTypeWrapper<Receiver>;
  FiscalDataMistake: ResolverTypeWrapper<FiscalDataMistake>;
  FiscalDataMistaken: ResolverTypeWrapper<FiscalDataMistaken>;
  FiscalDataSaved: ResolverTypeWrapper<Omit<FiscalDataSaved, 'fiscalData'> & { fiscalData: ResolversTypes['FiscalData'] }>;
  FiscalDocument: ResolverTypeWrapper<DomainDocument>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  FiscalDocumentBound: ResolverTypeWrapper<FiscalDocumentBound>;
  FiscalDocumentCancelling: ResolverTypeWrapper<Omit<FiscalDocumentCancelling, 'document'> & { document: ResolversTypes['FiscalDocument'] }>;
  FiscalDocumentConnection: ResolverTypeWrapper<Omit<FiscalDocumentConnection, 'edges'> & { edges: Array<ResolversTypes['FiscalDocumentEdge']> }>;
  FiscalDocumentEdge: ResolverTypeWrapper<Omit<FiscalDocumentEdge, 'node'> & { node: ResolversTypes['FiscalDocument'] }>;
  FiscalDocumentNotStamped: ResolverTypeWrapper<FiscalDocumentNotStamped>;
  FiscalDocumentQueued: ResolverTypeWrapper<Omit<FiscalDocumentQueued, 'document'> & { document: ResolversTypes['FiscalDocument'] }>;
  FiscalDocumentSettled: ResolverTypeWrapper<FiscalDocumentSettled>;
  FiscalDocumentUnknown: ResolverTypeWrapper<FiscalDocumentUnknown>;
  FiscalKind: FiscalKind;
  FiscalMonth: ResolverTypeWrapper<Omit<FiscalMonth, 'kinds'> & { kinds: Array<ResolversTypes['FiscalMonthKind']> }>;
  FiscalMonthKind: ResolverTypeWrapper<MonthOfKind>;
  FiscalState: FiscalState;
  GlobalInvoiceExists: ResolverTypeWrapper<Omit<GlobalInvoiceExists, 'document'> & { document: ResolversTypes['FiscalDocument'] }>;
  GlobalInvoiceQueued: ResolverTypeWrapper<Omit<GlobalInvoiceQueued, 'document'> & { document: ResolversTypes['FiscalDocument'] }>;
  Invoice: ResolverTypeWrapper<{ readonly id: string }>;
  IssueGlobalInvoiceInput: IssueGlobalInvoiceInput;
  IssueGlobalInvoiceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IssueGlobalInvoiceResult']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Payment: ResolverTypeWrapper<Omit<Payment, 'fiscalReceipts'> & { fiscalReceipts?: Maybe<Array<ResolversTypes['FiscalDocument']>> }>;
  Pesos: ResolverTypeWrapper<Scalars['Pesos']['output']>;
  PublicChargeInput: PublicChargeInput;
  PublicSaleInput: PublicSaleInput;
  PublicSaleMistake: ResolverTypeWrapper<PublicSaleMistake>;
  PublicSalesMistaken: ResolverTypeWrapper<PublicSalesMistaken>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  RetryFiscalDocumentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RetryFiscalDocumentResult']>;
  SaveFiscalDataInput: SaveFiscalDataInput;
  SaveFiscalDataResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SaveFiscalDataResult']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CancelFiscalDocumentInput: CancelFiscalDocumentInput;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  CancelFiscalDocumentResult: ResolversUnionTypes<ResolversParentTypes>['CancelFiscalDocumentResult'];
  CancelMotiveImpossible: CancelMotiveImpossible;
  CancellationTooLate: CancellationTooLate;
  CatalogueEntry: Entry;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  FiscalCancellation: { readonly acceptance: CancelAcceptance; readonly replacementId: string | null; readonly cancelledAt: Date | null; readonly hasReceipt: boolean };
  Boolean: Scalars['Boolean']['output'];
  FiscalData: Receiver;
  FiscalDataMistake: FiscalDataMistake;
  FiscalDataMistaken: FiscalDataMistaken;
  FiscalDataSaved: Omit<FiscalDataSaved, 'fiscalData'> & { fiscalData: ResolversParentTypes['FiscalData'] };
  FiscalDocument: DomainDocument;
  Int: Scalars['Int']['output'];
  FiscalDocumentBound: FiscalDocumentBound;
  FiscalDocumentCancelling: Omit<FiscalDocumentCancelling, 'document'> & { document: ResolversParentTypes['FiscalDocument'] };
  FiscalDocumentConnection: Omit<FiscalDocumentConnection, 'edges'> & { edges: Array<ResolversParentTypes['FiscalDocumentEdge']> };
  FiscalDocumentEdge: Omit<FiscalDocumentEdge, 'node'> & { node: ResolversParentTypes['FiscalDocument'] };
  FiscalDocumentNotStamped: FiscalDocumentNotStamped;
  FiscalDocumentQueued: Omit<FiscalDocumentQueued, 'document'> & { document: ResolversParentTypes['FiscalDocument'] };
  FiscalDocumentSettled: FiscalDocumentSettled;
  FiscalDocumentUnknown: FiscalDocumentUnknown;
  FiscalMonth: Omit<FiscalMonth, 'kinds'> & { kinds: Array<ResolversParentTypes['FiscalMonthKind']> };
  FiscalMonthKind: MonthOfKind;
  GlobalInvoiceExists: Omit<GlobalInvoiceExists, 'document'> & { document: ResolversParentTypes['FiscalDocument'] };
  GlobalInvoiceQueued: Omit<GlobalInvoiceQueued, 'document'> & { document: ResolversParentTypes['FiscalDocument'] };
  Invoice: { readonly id: string };
  IssueGlobalInvoiceInput: IssueGlobalInvoiceInput;
  IssueGlobalInvoiceResult: ResolversUnionTypes<ResolversParentTypes>['IssueGlobalInvoiceResult'];
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Payment: Omit<Payment, 'fiscalReceipts'> & { fiscalReceipts?: Maybe<Array<ResolversParentTypes['FiscalDocument']>> } | FederationReferenceTypes['Payment'];
  Pesos: Scalars['Pesos']['output'];
  PublicChargeInput: PublicChargeInput;
  PublicSaleInput: PublicSaleInput;
  PublicSaleMistake: PublicSaleMistake;
  PublicSalesMistaken: PublicSalesMistaken;
  Query: Record<PropertyKey, never>;
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  RetryFiscalDocumentResult: ResolversUnionTypes<ResolversParentTypes>['RetryFiscalDocumentResult'];
  SaveFiscalDataInput: SaveFiscalDataInput;
  SaveFiscalDataResult: ResolversUnionTypes<ResolversParentTypes>['SaveFiscalDataResult'];
};

export type AuthDirectiveArgs = {
  requires: Access;
};

export type AuthDirectiveResolver<Result, Parent, ContextType = FiscalContext, Args = AuthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CancelFiscalDocumentResultResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['CancelFiscalDocumentResult'] = ResolversParentTypes['CancelFiscalDocumentResult']> = {
  __resolveType: TypeResolveFn<'CancelMotiveImpossible' | 'CancellationTooLate' | 'FiscalDocumentBound' | 'FiscalDocumentCancelling' | 'FiscalDocumentNotStamped' | 'FiscalDocumentUnknown', ParentType, ContextType>;
};

export type CancelMotiveImpossibleResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['CancelMotiveImpossible'] = ResolversParentTypes['CancelMotiveImpossible']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancellationTooLateResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['CancellationTooLate'] = ResolversParentTypes['CancellationTooLate']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CatalogueEntryResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['CatalogueEntry'] = ResolversParentTypes['CatalogueEntry']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type FiscalCancellationResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['FiscalCancellation'] = ResolversParentTypes['FiscalCancellation']> = {
  acceptance?: Resolver<ResolversTypes['CancelAcceptance'], ParentType, ContextType>;
  cancelledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hasReceipt?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  replacement?: Resolver<Maybe<ResolversTypes['FiscalDocument']>, ParentType, ContextType>;
};

export type FiscalDataResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['FiscalData'] = ResolversParentTypes['FiscalData']> = {
  cfdiUse?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postalCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rfc?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  taxRegime?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FiscalDataMistakeResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['FiscalDataMistake'] = ResolversParentTypes['FiscalDataMistake']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FiscalDataMistakenResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['FiscalDataMistaken'] = ResolversParentTypes['FiscalDataMistaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mistakes?: Resolver<Array<ResolversTypes['FiscalDataMistake']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FiscalDataSavedResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['FiscalDataSaved'] = ResolversParentTypes['FiscalDataSaved']> = {
  fiscalData?: Resolver<ResolversTypes['FiscalData'], ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FiscalDocumentResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['FiscalDocument'] = ResolversParentTypes['FiscalDocument'], FederationReferenceType extends FederationReferenceTypes['FiscalDocument'] = FederationReferenceTypes['FiscalDocument']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['FiscalDocument']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cancelMotive?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cancellation?: Resolver<Maybe<ResolversTypes['FiscalCancellation']>, ParentType, ContextType>;
  folio?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FiscalKind'], ParentType, ContextType>;
  nextTryAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  receiverName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  receiverRfc?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refusedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replaces?: Resolver<Maybe<ResolversTypes['FiscalDocument']>, ParentType, ContextType>;
  stampedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['FiscalState'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  tries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  uuid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verificationUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FiscalDocumentBoundResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['FiscalDocumentBound'] = ResolversParentTypes['FiscalDocumentBound']> = {
  folios?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FiscalDocumentCancellingResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['FiscalDocumentCancelling'] = ResolversParentTypes['FiscalDocumentCancelling']> = {
  document?: Resolver<ResolversTypes['FiscalDocument'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FiscalDocumentConnectionResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['FiscalDocumentConnection'] = ResolversParentTypes['FiscalDocumentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FiscalDocumentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FiscalDocumentEdgeResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['FiscalDocumentEdge'] = ResolversParentTypes['FiscalDocumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FiscalDocument'], ParentType, ContextType>;
};

export type FiscalDocumentNotStampedResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['FiscalDocumentNotStamped'] = ResolversParentTypes['FiscalDocumentNotStamped']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FiscalDocumentQueuedResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['FiscalDocumentQueued'] = ResolversParentTypes['FiscalDocumentQueued']> = {
  document?: Resolver<ResolversTypes['FiscalDocument'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FiscalDocumentSettledResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['FiscalDocumentSettled'] = ResolversParentTypes['FiscalDocumentSettled']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FiscalDocumentUnknownResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['FiscalDocumentUnknown'] = ResolversParentTypes['FiscalDocumentUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FiscalMonthResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['FiscalMonth'] = ResolversParentTypes['FiscalMonth']> = {
  kinds?: Resolver<Array<ResolversTypes['FiscalMonthKind']>, ParentType, ContextType>;
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FiscalMonthKindResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['FiscalMonthKind'] = ResolversParentTypes['FiscalMonthKind']> = {
  cancelled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FiscalKind'], ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stamped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
};

export type GlobalInvoiceExistsResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['GlobalInvoiceExists'] = ResolversParentTypes['GlobalInvoiceExists']> = {
  document?: Resolver<ResolversTypes['FiscalDocument'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GlobalInvoiceQueuedResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['GlobalInvoiceQueued'] = ResolversParentTypes['GlobalInvoiceQueued']> = {
  document?: Resolver<ResolversTypes['FiscalDocument'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvoiceResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['Invoice'] = ResolversParentTypes['Invoice'], FederationReferenceType extends FederationReferenceTypes['Invoice'] = FederationReferenceTypes['Invoice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Invoice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  creditNotes?: Resolver<Maybe<Array<ResolversTypes['FiscalDocument']>>, ParentType, ContextType>;
  fiscalDocument?: Resolver<Maybe<ResolversTypes['FiscalDocument']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type IssueGlobalInvoiceResultResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['IssueGlobalInvoiceResult'] = ResolversParentTypes['IssueGlobalInvoiceResult']> = {
  __resolveType: TypeResolveFn<'GlobalInvoiceExists' | 'GlobalInvoiceQueued' | 'PublicSalesMistaken', ParentType, ContextType>;
};

export type MutationResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelFiscalDocument?: Resolver<ResolversTypes['CancelFiscalDocumentResult'], ParentType, ContextType, RequireFields<MutationCancelFiscalDocumentArgs, 'input'>>;
  issueGlobalInvoice?: Resolver<ResolversTypes['IssueGlobalInvoiceResult'], ParentType, ContextType, RequireFields<MutationIssueGlobalInvoiceArgs, 'input'>>;
  retryFiscalDocument?: Resolver<ResolversTypes['RetryFiscalDocumentResult'], ParentType, ContextType, RequireFields<MutationRetryFiscalDocumentArgs, 'id'>>;
  saveFiscalData?: Resolver<ResolversTypes['SaveFiscalDataResult'], ParentType, ContextType, RequireFields<MutationSaveFiscalDataArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment'], FederationReferenceType extends FederationReferenceTypes['Payment'] = FederationReferenceTypes['Payment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Payment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  fiscalReceipts?: Resolver<Maybe<Array<ResolversTypes['FiscalDocument']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface PesosScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Pesos'], any> {
  name: 'Pesos';
}

export type PublicSaleMistakeResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['PublicSaleMistake'] = ResolversParentTypes['PublicSaleMistake']> = {
  folio?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PublicSalesMistakenResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['PublicSalesMistaken'] = ResolversParentTypes['PublicSalesMistaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mistakes?: Resolver<Array<ResolversTypes['PublicSaleMistake']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  cfdiUses?: Resolver<Array<ResolversTypes['CatalogueEntry']>, ParentType, ContextType, RequireFields<QueryCfdiUsesArgs, 'taxRegime'>>;
  fiscalDocument?: Resolver<Maybe<ResolversTypes['FiscalDocument']>, ParentType, ContextType, RequireFields<QueryFiscalDocumentArgs, 'id'>>;
  fiscalDocuments?: Resolver<ResolversTypes['FiscalDocumentConnection'], ParentType, ContextType, RequireFields<QueryFiscalDocumentsArgs, 'first'>>;
  fiscalMonth?: Resolver<ResolversTypes['FiscalMonth'], ParentType, ContextType, RequireFields<QueryFiscalMonthArgs, 'month'>>;
  myFiscalData?: Resolver<Maybe<ResolversTypes['FiscalData']>, ParentType, ContextType>;
  taxRegimes?: Resolver<Array<ResolversTypes['CatalogueEntry']>, ParentType, ContextType, Partial<QueryTaxRegimesArgs>>;
};

export type RefusalResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'CancelMotiveImpossible' | 'CancellationTooLate' | 'FiscalDataMistaken' | 'FiscalDocumentBound' | 'FiscalDocumentNotStamped' | 'FiscalDocumentSettled' | 'FiscalDocumentUnknown' | 'GlobalInvoiceExists' | 'PublicSalesMistaken', ParentType, ContextType>;
};

export type RetryFiscalDocumentResultResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['RetryFiscalDocumentResult'] = ResolversParentTypes['RetryFiscalDocumentResult']> = {
  __resolveType: TypeResolveFn<'FiscalDocumentQueued' | 'FiscalDocumentSettled' | 'FiscalDocumentUnknown', ParentType, ContextType>;
};

export type SaveFiscalDataResultResolvers<ContextType = FiscalContext, ParentType extends ResolversParentTypes['SaveFiscalDataResult'] = ResolversParentTypes['SaveFiscalDataResult']> = {
  __resolveType: TypeResolveFn<'FiscalDataMistaken' | 'FiscalDataSaved', ParentType, ContextType>;
};

export type Resolvers<ContextType = FiscalContext> = {
  CancelFiscalDocumentResult?: CancelFiscalDocumentResultResolvers<ContextType>;
  CancelMotiveImpossible?: CancelMotiveImpossibleResolvers<ContextType>;
  CancellationTooLate?: CancellationTooLateResolvers<ContextType>;
  CatalogueEntry?: CatalogueEntryResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  FiscalCancellation?: FiscalCancellationResolvers<ContextType>;
  FiscalData?: FiscalDataResolvers<ContextType>;
  FiscalDataMistake?: FiscalDataMistakeResolvers<ContextType>;
  FiscalDataMistaken?: FiscalDataMistakenResolvers<ContextType>;
  FiscalDataSaved?: FiscalDataSavedResolvers<ContextType>;
  FiscalDocument?: FiscalDocumentResolvers<ContextType>;
  FiscalDocumentBound?: FiscalDocumentBoundResolvers<ContextType>;
  FiscalDocumentCancelling?: FiscalDocumentCancellingResolvers<ContextType>;
  FiscalDocumentConnection?: FiscalDocumentConnectionResolvers<ContextType>;
  FiscalDocumentEdge?: FiscalDocumentEdgeResolvers<ContextType>;
  FiscalDocumentNotStamped?: FiscalDocumentNotStampedResolvers<ContextType>;
  FiscalDocumentQueued?: FiscalDocumentQueuedResolvers<ContextType>;
  FiscalDocumentSettled?: FiscalDocumentSettledResolvers<ContextType>;
  FiscalDocumentUnknown?: FiscalDocumentUnknownResolvers<ContextType>;
  FiscalMonth?: FiscalMonthResolvers<ContextType>;
  FiscalMonthKind?: FiscalMonthKindResolvers<ContextType>;
  GlobalInvoiceExists?: GlobalInvoiceExistsResolvers<ContextType>;
  GlobalInvoiceQueued?: GlobalInvoiceQueuedResolvers<ContextType>;
  Invoice?: InvoiceResolvers<ContextType>;
  IssueGlobalInvoiceResult?: IssueGlobalInvoiceResultResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  Pesos?: GraphQLScalarType;
  PublicSaleMistake?: PublicSaleMistakeResolvers<ContextType>;
  PublicSalesMistaken?: PublicSalesMistakenResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  RetryFiscalDocumentResult?: RetryFiscalDocumentResultResolvers<ContextType>;
  SaveFiscalDataResult?: SaveFiscalDataResultResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = FiscalContext> = {
  auth?: AuthDirectiveResolver<any, any, ContextType>;
};
