import type { Litres } from '@aquacis/kit/values/volume.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Meter as MeterModel } from '../domain/meter.ts';
import type { ServicePoint as ServicePointModel } from '../domain/service-point.ts';
import type { Reading as ReadingModel } from '../domain/reading.ts';
import type { Consumption as ConsumptionModel } from '../domain/consumption.ts';
import type { ConsumptionUpdate as ConsumptionUpdateModel } from '../live/consumption-update.ts';
import type { MeteringContext } from '../loaders.ts';
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
  /** A volume of water in cubic metres: a decimal string with three decimals, `0.214`. One unit of the last decimal is one litre. */
  CubicMetres: { input: Litres; output: Litres; }
  /** An instant in UTC, ISO 8601 with milliseconds: `2026-11-20T18:30:00.000Z`. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: string; output: string; }
};

export type Access =
  /** Anyone, signed in or not. */
  | 'PUBLIC'
  /** A resident. */
  | 'RESIDENT'
  /** Anyone signed in. */
  | 'SIGNED_IN'
  /** Staff of an operating unit. */
  | 'STAFF';

/** Water that ran between two instants. */
export type Consumption = {
  __typename?: 'Consumption';
  from: Scalars['DateTime']['output'];
  to: Scalars['DateTime']['output'];
  /** Null where no register is known to subtract: a gap, never a zero. */
  volume?: Maybe<Scalars['CubicMetres']['output']>;
};

export type ConsumptionStep =
  | 'DAY'
  | 'HOUR';

export type ConsumptionUpdate = {
  __typename?: 'ConsumptionUpdate';
  /** The newest reading. */
  reading: Reading;
  servicePoint: ServicePoint;
  /** Bar of the hour in which that reading lies. */
  thisHour: Consumption;
  thisMonth: Consumption;
  today: Consumption;
};

export type InstallMeterInput = {
  calibreMillimetres: Scalars['Int']['input'];
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  manufacturer: Scalars['String']['input'];
  model: Scalars['String']['input'];
  radio: RadioInput;
  serial: Scalars['String']['input'];
  servicePointId: Scalars['ID']['input'];
};

export type InstallMeterResult = MeterIdTaken | MeterInstalled | MeterSerialTaken | RadioMalformed | RadioTaken | ServicePointHasMeter | ServicePointUnknown;

/** The physical register. */
export type Meter = {
  __typename?: 'Meter';
  /** Nominal diameter in millimetres. */
  calibreMillimetres: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  /** Null until the first telegram arrived. */
  latestReading?: Maybe<Reading>;
  /** Three letters by which the maker is registered, for example KAM. */
  manufacturer: Scalars['String']['output'];
  model: Scalars['String']['output'];
  serial: Scalars['String']['output'];
  servicePoint: ServicePoint;
};

/** The id belongs to another meter, or to this one with other data. */
export type MeterIdTaken = Refusal & {
  __typename?: 'MeterIdTaken';
  message: Scalars['String']['output'];
};

export type MeterInstalled = {
  __typename?: 'MeterInstalled';
  meter: Meter;
};

export type MeterSerialTaken = Refusal & {
  __typename?: 'MeterSerialTaken';
  message: Scalars['String']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Puts a meter with its radio into service at a service point. Repeating it with the same id and data changes nothing. */
  installMeter: InstallMeterResult;
};


export type MutationInstallMeterArgs = {
  input: InstallMeterInput;
};

export type Query = {
  __typename?: 'Query';
  /** A meter by id; null when there is none, or it is not yours to see. */
  meter?: Maybe<Meter>;
  /** A meter by the serial number on its face; null when there is none, or it is not yours to see. */
  meterBySerial?: Maybe<Meter>;
};


export type QueryMeterArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMeterBySerialArgs = {
  serial: Scalars['String']['input'];
};

/** The Wireless M-Bus radio of the meter. */
export type RadioInput = {
  /** AES-128 key, 32 hexadecimal digits. It is sealed when stored and never comes back. */
  encryptionKey: Scalars['String']['input'];
  /** Eight digits, as in the telegram's address. */
  identNumber: Scalars['String']['input'];
};

export type RadioMalformed = Refusal & {
  __typename?: 'RadioMalformed';
  message: Scalars['String']['output'];
};

/** Another meter speaks with this address on the radio. */
export type RadioTaken = Refusal & {
  __typename?: 'RadioTaken';
  message: Scalars['String']['output'];
};

/** A register value at an instant. */
export type Reading = {
  __typename?: 'Reading';
  at: Scalars['DateTime']['output'];
  /** Flow at that moment in litres per hour, where the meter sends it. */
  flowLitresPerHour?: Maybe<Scalars['Int']['output']>;
  origin: ReadingOrigin;
  /** The cumulative register. */
  register: Scalars['CubicMetres']['output'];
};

export type ReadingOrigin =
  | 'ESTIMATED'
  | 'FIELD'
  | 'SELF'
  | 'TELEMETRY';

/** What every mutation answers with when the business says no: a sentence that says what stands in the way and what to do. */
export type Refusal = {
  /** In Spanish, for the person who asked. */
  message: Scalars['String']['output'];
};

export type ServicePoint = {
  __typename?: 'ServicePoint';
  /**
   * The whole hours, or days of Mexico City, that touch the time from `from` to `to`; empty when there is no meter, or it
   * is not yours to see. At most 400; a longer range is refused with BAD_USER_INPUT.
   */
  consumption: Array<Consumption>;
  /** From the first of the month in Mexico City to the latest reading; null until the meter's first. */
  consumptionThisMonth?: Maybe<Consumption>;
  /** From midnight in Mexico City to the latest reading; null until the meter's first. Its volume is null on a silent day. */
  consumptionToday?: Maybe<Consumption>;
  id: Scalars['ID']['output'];
  /** The meter in service here; null when there is none, or it is not yours to see. */
  meter?: Maybe<Meter>;
};


export type ServicePointConsumptionArgs = {
  from: Scalars['DateTime']['input'];
  step: ConsumptionStep;
  to: Scalars['DateTime']['input'];
};

export type ServicePointHasMeter = Refusal & {
  __typename?: 'ServicePointHasMeter';
  message: Scalars['String']['output'];
};

/** No such service point is known here yet. One whose contract started a moment ago becomes known within a second. */
export type ServicePointUnknown = Refusal & {
  __typename?: 'ServicePointUnknown';
  message: Scalars['String']['output'];
};

export type Subscription = {
  __typename?: 'Subscription';
  /**
   * How things stand at a service point after each new reading of its meter. A reading that comes late corrects the
   * figures and does not take the place of a newer one. FORBIDDEN when it is not yours to see.
   */
  consumptionUpdated: ConsumptionUpdate;
};


export type SubscriptionConsumptionUpdatedArgs = {
  servicePointId: Scalars['ID']['input'];
};



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
  Meter: Meter;
  ServicePoint: ServicePoint;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Meter:
    ( { __typename: 'Meter' }
    & ( GraphQLRecursivePick<FederationTypes['Meter'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Meter'], {"serial":true}> ) );
  ServicePoint:
    ( { __typename: 'ServicePoint' }
    & GraphQLRecursivePick<FederationTypes['ServicePoint'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  InstallMeterResult:
    | ( MeterIdTaken )
    | ( Omit<MeterInstalled, 'meter'> & { meter: _RefType['Meter'] } )
    | ( MeterSerialTaken )
    | ( RadioMalformed )
    | ( RadioTaken )
    | ( ServicePointHasMeter )
    | ( ServicePointUnknown )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( MeterIdTaken )
    | ( MeterSerialTaken )
    | ( RadioMalformed )
    | ( RadioTaken )
    | ( ServicePointHasMeter )
    | ( ServicePointUnknown )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Access: Access;
  Consumption: ResolverTypeWrapper<ConsumptionModel>;
  ConsumptionStep: ConsumptionStep;
  ConsumptionUpdate: ResolverTypeWrapper<ConsumptionUpdateModel>;
  CubicMetres: ResolverTypeWrapper<Scalars['CubicMetres']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  InstallMeterInput: InstallMeterInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  InstallMeterResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['InstallMeterResult']>;
  Meter: ResolverTypeWrapper<MeterModel>;
  MeterIdTaken: ResolverTypeWrapper<MeterIdTaken>;
  MeterInstalled: ResolverTypeWrapper<Omit<MeterInstalled, 'meter'> & { meter: ResolversTypes['Meter'] }>;
  MeterSerialTaken: ResolverTypeWrapper<MeterSerialTaken>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RadioInput: RadioInput;
  RadioMalformed: ResolverTypeWrapper<RadioMalformed>;
  RadioTaken: ResolverTypeWrapper<RadioTaken>;
  Reading: ResolverTypeWrapper<ReadingModel>;
  ReadingOrigin: ReadingOrigin;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  ServicePoint: ResolverTypeWrapper<ServicePointModel>;
  ServicePointHasMeter: ResolverTypeWrapper<ServicePointHasMeter>;
  ServicePointUnknown: ResolverTypeWrapper<ServicePointUnknown>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Consumption: ConsumptionModel;
  ConsumptionUpdate: ConsumptionUpdateModel;
  CubicMetres: Scalars['CubicMetres']['output'];
  DateTime: Scalars['DateTime']['output'];
  InstallMeterInput: InstallMeterInput;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  InstallMeterResult: ResolversUnionTypes<ResolversParentTypes>['InstallMeterResult'];
  Meter: MeterModel;
  MeterIdTaken: MeterIdTaken;
  MeterInstalled: Omit<MeterInstalled, 'meter'> & { meter: ResolversParentTypes['Meter'] };
  MeterSerialTaken: MeterSerialTaken;
  Mutation: Record<PropertyKey, never>;
  Query: Record<PropertyKey, never>;
  RadioInput: RadioInput;
  RadioMalformed: RadioMalformed;
  RadioTaken: RadioTaken;
  Reading: ReadingModel;
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  ServicePoint: ServicePointModel;
  ServicePointHasMeter: ServicePointHasMeter;
  ServicePointUnknown: ServicePointUnknown;
  Subscription: Record<PropertyKey, never>;
  Boolean: Scalars['Boolean']['output'];
};

export type AuthDirectiveArgs = {
  requires: Access;
};

export type AuthDirectiveResolver<Result, Parent, ContextType = MeteringContext, Args = AuthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ConsumptionResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['Consumption'] = ResolversParentTypes['Consumption']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  volume?: Resolver<Maybe<ResolversTypes['CubicMetres']>, ParentType, ContextType>;
};

export type ConsumptionUpdateResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ConsumptionUpdate'] = ResolversParentTypes['ConsumptionUpdate']> = {
  reading?: Resolver<ResolversTypes['Reading'], ParentType, ContextType>;
  servicePoint?: Resolver<ResolversTypes['ServicePoint'], ParentType, ContextType>;
  thisHour?: Resolver<ResolversTypes['Consumption'], ParentType, ContextType>;
  thisMonth?: Resolver<ResolversTypes['Consumption'], ParentType, ContextType>;
  today?: Resolver<ResolversTypes['Consumption'], ParentType, ContextType>;
};

export interface CubicMetresScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CubicMetres'], any> {
  name: 'CubicMetres';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type InstallMeterResultResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['InstallMeterResult'] = ResolversParentTypes['InstallMeterResult']> = {
  __resolveType: TypeResolveFn<'MeterIdTaken' | 'MeterInstalled' | 'MeterSerialTaken' | 'RadioMalformed' | 'RadioTaken' | 'ServicePointHasMeter' | 'ServicePointUnknown', ParentType, ContextType>;
};

export type MeterResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['Meter'] = ResolversParentTypes['Meter'], FederationReferenceType extends FederationReferenceTypes['Meter'] = FederationReferenceTypes['Meter']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Meter']> | FederationReferenceType, FederationReferenceType, ContextType>;
  calibreMillimetres?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  latestReading?: Resolver<Maybe<ResolversTypes['Reading']>, ParentType, ContextType>;
  manufacturer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  serial?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  servicePoint?: Resolver<ResolversTypes['ServicePoint'], ParentType, ContextType>;
};

export type MeterIdTakenResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['MeterIdTaken'] = ResolversParentTypes['MeterIdTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MeterInstalledResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['MeterInstalled'] = ResolversParentTypes['MeterInstalled']> = {
  meter?: Resolver<ResolversTypes['Meter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MeterSerialTakenResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['MeterSerialTaken'] = ResolversParentTypes['MeterSerialTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  installMeter?: Resolver<ResolversTypes['InstallMeterResult'], ParentType, ContextType, RequireFields<MutationInstallMeterArgs, 'input'>>;
};

export type QueryResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  meter?: Resolver<Maybe<ResolversTypes['Meter']>, ParentType, ContextType, RequireFields<QueryMeterArgs, 'id'>>;
  meterBySerial?: Resolver<Maybe<ResolversTypes['Meter']>, ParentType, ContextType, RequireFields<QueryMeterBySerialArgs, 'serial'>>;
};

export type RadioMalformedResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['RadioMalformed'] = ResolversParentTypes['RadioMalformed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RadioTakenResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['RadioTaken'] = ResolversParentTypes['RadioTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReadingResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['Reading'] = ResolversParentTypes['Reading']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  flowLitresPerHour?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['ReadingOrigin'], ParentType, ContextType>;
  register?: Resolver<ResolversTypes['CubicMetres'], ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'MeterIdTaken' | 'MeterSerialTaken' | 'RadioMalformed' | 'RadioTaken' | 'ServicePointHasMeter' | 'ServicePointUnknown', ParentType, ContextType>;
};

export type ServicePointResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ServicePoint'] = ResolversParentTypes['ServicePoint'], FederationReferenceType extends FederationReferenceTypes['ServicePoint'] = FederationReferenceTypes['ServicePoint']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ServicePoint']> | FederationReferenceType, FederationReferenceType, ContextType>;
  consumption?: Resolver<Array<ResolversTypes['Consumption']>, ParentType, ContextType, RequireFields<ServicePointConsumptionArgs, 'from' | 'step' | 'to'>>;
  consumptionThisMonth?: Resolver<Maybe<ResolversTypes['Consumption']>, ParentType, ContextType>;
  consumptionToday?: Resolver<Maybe<ResolversTypes['Consumption']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  meter?: Resolver<Maybe<ResolversTypes['Meter']>, ParentType, ContextType>;
};

export type ServicePointHasMeterResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ServicePointHasMeter'] = ResolversParentTypes['ServicePointHasMeter']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServicePointUnknownResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ServicePointUnknown'] = ResolversParentTypes['ServicePointUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  consumptionUpdated?: SubscriptionResolver<ResolversTypes['ConsumptionUpdate'], "consumptionUpdated", ParentType, ContextType, RequireFields<SubscriptionConsumptionUpdatedArgs, 'servicePointId'>>;
};

export type Resolvers<ContextType = MeteringContext> = {
  Consumption?: ConsumptionResolvers<ContextType>;
  ConsumptionUpdate?: ConsumptionUpdateResolvers<ContextType>;
  CubicMetres?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  InstallMeterResult?: InstallMeterResultResolvers<ContextType>;
  Meter?: MeterResolvers<ContextType>;
  MeterIdTaken?: MeterIdTakenResolvers<ContextType>;
  MeterInstalled?: MeterInstalledResolvers<ContextType>;
  MeterSerialTaken?: MeterSerialTakenResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RadioMalformed?: RadioMalformedResolvers<ContextType>;
  RadioTaken?: RadioTakenResolvers<ContextType>;
  Reading?: ReadingResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  ServicePoint?: ServicePointResolvers<ContextType>;
  ServicePointHasMeter?: ServicePointHasMeterResolvers<ContextType>;
  ServicePointUnknown?: ServicePointUnknownResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = MeteringContext> = {
  auth?: AuthDirectiveResolver<any, any, ContextType>;
};
