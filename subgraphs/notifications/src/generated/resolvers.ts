import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Notice as DomainNotice } from '../domain/notice.ts';
import type { NoticeNews } from '../live/notice-feed.ts';
import type { Preferences as DomainPreferences } from '../domain/preferences.ts';
import type { MailAddress as DomainMailAddress } from '../domain/mail/mail-address.ts';
import type { NotificationsContext } from '../loaders.ts';
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
  /** An instant in UTC, ISO 8601 with milliseconds: `2026-11-20T18:30:00.000Z`. */
  DateTime: { input: Date; output: Date; }
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

/** Something that is the matter at a meter. One of a layer, kind and detail stands at a time. */
export type Alert = {
  __typename?: 'Alert';
  id: Scalars['ID']['output'];
};

/** The code is on its way, or what stands in the way. */
export type AskForMailNoticesResult = MailAddressMalformed | MailCodeSent | MailCodeTooSoon | MailNotOffered;

/** What is to be different. */
export type ChangeNotificationPreferencesInput = {
  /** Those that change; others stay. */
  channels?: InputMaybe<Array<ChannelPreferenceInput>>;
  /** Those that change; others stay. */
  kinds?: InputMaybe<Array<KindPreferenceInput>>;
  /** In which notices are written; absent: as before. */
  language?: InputMaybe<NoticeLanguage>;
  /** Null: no quiet hours from now on. */
  quietHours?: InputMaybe<QuietHoursInput>;
};

/** The preferences, or what stands in the way. */
export type ChangeNotificationPreferencesResult = NotificationPreferencesChanged | QuietHoursEmpty;

/** One way of reaching somebody, switched on or off. */
export type ChannelPreference = {
  __typename?: 'ChannelPreference';
  /** By which way. */
  channel: NotificationChannel;
  /** Whether notices go out by it. */
  enabled: Scalars['Boolean']['output'];
};

/** A switch of one channel. */
export type ChannelPreferenceInput = {
  /** By which way. */
  channel: NotificationChannel;
  /** Whether notices go out by it. */
  enabled: Scalars['Boolean']['input'];
};

/** The address is confirmed, or what stands in the way. */
export type ConfirmMailNoticesResult = MailCodeStale | MailCodeWrong | MailNoticesConfirmed;

/** A bill (recibo): what is owed for a period. It never changes: a wrong one is reversed and issued anew. */
export type Invoice = {
  __typename?: 'Invoice';
  id: Scalars['ID']['output'];
};

/** One kind of notice, switched on or off. */
export type KindPreference = {
  __typename?: 'KindPreference';
  /** Whether it is told beyond the inbox. */
  enabled: Scalars['Boolean']['output'];
  /** Whether it can be switched off: what the law wants told cannot. */
  isOptional: Scalars['Boolean']['output'];
  /** Of what. */
  kind: NoticeKind;
};

/** A switch of one kind. */
export type KindPreferenceInput = {
  /** Whether such notices go out. */
  enabled: Scalars['Boolean']['input'];
  /** Of what. */
  kind: NoticeKind;
};

/** Where somebody is written to. */
export type MailAddress = {
  __typename?: 'MailAddress';
  /** As it was given, in small letters. */
  address: Scalars['String']['output'];
  /** When its code was given back; null while nobody writes to it. */
  confirmedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** That is no address that could be written to. */
export type MailAddressMalformed = Refusal & {
  __typename?: 'MailAddressMalformed';
  message: Scalars['String']['output'];
};

/** A code is on its way. It is good for half an hour. */
export type MailCodeSent = {
  __typename?: 'MailCodeSent';
  /** Where to. */
  mail: MailAddress;
};

/** No code is waited for: it is older than half an hour, was tried too often, or none was asked for. */
export type MailCodeStale = Refusal & {
  __typename?: 'MailCodeStale';
  message: Scalars['String']['output'];
};

/** A code was asked for a moment ago. Each one waits twice as long as the one before. */
export type MailCodeTooSoon = Refusal & {
  __typename?: 'MailCodeTooSoon';
  message: Scalars['String']['output'];
  /** Until another can be asked for. */
  waitSeconds: Scalars['Int']['output'];
};

/** That is not the code that was sent. */
export type MailCodeWrong = Refusal & {
  __typename?: 'MailCodeWrong';
  message: Scalars['String']['output'];
};

/** The link is none of ours, or was cut short. */
export type MailLinkUnknown = Refusal & {
  __typename?: 'MailLinkUnknown';
  message: Scalars['String']['output'];
};

/** This installation sends no letters. */
export type MailNotOffered = Refusal & {
  __typename?: 'MailNotOffered';
  message: Scalars['String']['output'];
};

/** Notices are written there from now on. */
export type MailNoticesConfirmed = {
  __typename?: 'MailNoticesConfirmed';
  /** Where to. */
  mail: MailAddress;
};

/** Nobody is written to. */
export type MailNoticesEnded = {
  __typename?: 'MailNoticesEnded';
  /** Whether an address was forgotten. */
  wasOn: Scalars['Boolean']['output'];
};

/** Which notices were read. */
export type MarkNoticesReadInput = {
  /** All of the inbox when left out. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** The notices, or what stands in the way. */
export type MarkNoticesReadResult = NoticeUnknown | NoticesMarkedRead;

/** What can be done. Who repeats a request with the same id does no harm. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Sends a code to an address of yours; with it you are written to there. Until then nobody writes to it. */
  askForMailNotices: AskForMailNoticesResult;
  /** Changes how you want to be told; what is left out stays as it is. */
  changeNotificationPreferences: ChangeNotificationPreferencesResult;
  /** Gives back the code that came to your address: from now on notices are written there too. */
  confirmMailNotices: ConfirmMailNoticesResult;
  /** Forgets your address: nobody writes to it any more. Doing it again changes nothing. */
  endMailNotices: MailNoticesEnded;
  /** Marks notices of yours as read; reading again changes nothing. */
  markNoticesRead: MarkNoticesReadResult;
  /** The same for whoever follows the link of a letter, signed in or not. */
  stopMailNotices: StopMailNoticesResult;
  /**
   * Tells this browser from now on. The same browser again takes its new keys; one that somebody else subscribed on before is
   * yours from then on. Of one person the newest twenty are kept.
   */
  subscribePush: SubscribePushResult;
  /** Tells this browser no more. */
  unsubscribePush: UnsubscribePushResult;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationAskForMailNoticesArgs = {
  address: Scalars['String']['input'];
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationChangeNotificationPreferencesArgs = {
  input: ChangeNotificationPreferencesInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationConfirmMailNoticesArgs = {
  code: Scalars['String']['input'];
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationMarkNoticesReadArgs = {
  input: MarkNoticesReadInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationStopMailNoticesArgs = {
  token: Scalars['String']['input'];
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationSubscribePushArgs = {
  input: SubscribePushInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationUnsubscribePushArgs = {
  endpoint: Scalars['String']['input'];
};

/** One thing that one person was told: an entry of their inbox. It goes on telling how that thing stands. */
export type Notice = {
  __typename?: 'Notice';
  /** The alert that it tells of; null where it tells of none, or that is not yours to see any more. */
  alert?: Maybe<Alert>;
  /** What happened, how sure that is and what to do, in your language. */
  body: Scalars['String']['output'];
  /** What that costs in a day, in centavos of MXN, by the price that the alert was reckoned with; null where that was not said. */
  costCentavosPerDay?: Maybe<Scalars['Int']['output']>;
  /** When its cause ended; null while it lasts. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Null while it lasts. */
  endedReason?: Maybe<NoticeEnd>;
  id: Scalars['ID']['output'];
  /** The bill that it tells of; null where it tells of none, or that is not yours to see any more. */
  invoice?: Maybe<Invoice>;
  /** What it is about. */
  kind: NoticeKind;
  /** What runs away in an hour; null where that was not said. */
  litresPerHour?: Maybe<Scalars['Int']['output']>;
  /** When you read it; null while you have not. What gets worse is unread again. */
  readAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where; null where that place is not yours to see any more. */
  servicePoint?: Maybe<ServicePoint>;
  /** How bad it is by now. */
  severity: NoticeSeverity;
  /** Since when its cause lasts. */
  since: Scalars['DateTime']['output'];
  /** A few words in your language, as they stand on the telephone's screen. */
  title: Scalars['String']['output'];
  /** When it was told, or told again because it got worse. */
  toldAt: Scalars['DateTime']['output'];
};

/** What became of an inbox. */
export type NoticeArrival = {
  __typename?: 'NoticeArrival';
  /** The notice that came or changed; null where notices were read. */
  notice?: Maybe<Notice>;
  /** How many are unread now. */
  unreadNotices: Scalars['Int']['output'];
};

/** A page of an inbox. */
export type NoticeConnection = {
  __typename?: 'NoticeConnection';
  /** The notices of the page with their places in the list. */
  edges: Array<NoticeEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A notice and its place in the list. */
export type NoticeEdge = {
  __typename?: 'NoticeEdge';
  /** Give it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The notice. */
  node: Notice;
};

/** Why a notice has ended. */
export type NoticeEnd =
  /** You said that it is always so. */
  | 'ACCEPTED_AS_NORMAL'
  /** Readings that came late showed that there was nothing. */
  | 'CORRECTED'
  /** Somebody looked and found nothing. */
  | 'DISMISSED'
  /** Its cause is over. */
  | 'ENDED'
  /** The meter was taken away. */
  | 'METER_REMOVED'
  /** The place is not yours any more. */
  | 'MOVED_OUT'
  /** Something newer was told of the same matter. */
  | 'OVERTAKEN'
  /** The bill was paid. */
  | 'PAID'
  /** The bill was taken back: it is not to be paid. */
  | 'REVERSED';

/** What residents are told of. */
export type NoticeKind =
  /** A card that is going to be charged by itself, or could not be. */
  | 'AUTOPAY'
  /** Water in a home that was said to be empty. */
  | 'AWAY_USE'
  /** A bill that can be paid and downloaded. */
  | 'BILL_READY'
  /** A debt that came to another stage. The law wants it told: it cannot be switched off. */
  | 'COLLECTION_NOTICE'
  /** More water in a day than this home asked to be told beyond. */
  | 'DAY_LIMIT'
  /** A social discount that ends soon, and can be renewed. */
  | 'DISCOUNT_ENDS'
  /** A bill that is disputed, and the answer. */
  | 'DISPUTE'
  /** Far more water than usual at this home. */
  | 'HIGH_FLOW'
  /** Water that never rests: probably a leak. */
  | 'LEAK'
  /** More water in a month than this home asked to be told beyond. */
  | 'MONTH_LIMIT'
  /** A payment that somebody says they made, and what came of looking for it. */
  | 'PAYMENT_CLAIM'
  /** Money that came in. */
  | 'PAYMENT_RECEIVED'
  /** A payment that was taken back, or money that is given back. */
  | 'PAYMENT_TAKEN_BACK'
  /** A payment plan: agreed on, due, late, broken or kept. */
  | 'PLAN'
  /** A supply that is to be restricted, or is not any more. It cannot be switched off. */
  | 'RESTRICTION'
  /** Too little water at hours when somebody is usually up: told to whoever was chosen, not to the whole home. */
  | 'TOO_LITTLE_USE';

/** Languages in which notices are written. */
export type NoticeLanguage =
  /** English. */
  | 'EN'
  /** Spanish as in Mexico. */
  | 'ES_MX';

/** How bad it is. */
export type NoticeSeverity =
  /** To be looked at now: it is told at night too. */
  | 'CRITICAL'
  /** To be looked at today. */
  | 'WARNING';

/** One of them is not there, or not yours; nothing was marked. */
export type NoticeUnknown = Refusal & {
  __typename?: 'NoticeUnknown';
  message: Scalars['String']['output'];
};

/** The notices are read. */
export type NoticesMarkedRead = {
  __typename?: 'NoticesMarkedRead';
  /** Those that were asked for, or all that were unread. */
  notices: Array<Notice>;
  /** How many are unread now. */
  unreadNotices: Scalars['Int']['output'];
};

/** A way of reaching somebody. */
export type NotificationChannel =
  /** Letters to the address that they confirmed. */
  | 'MAIL'
  /** Messages on the browsers that they subscribed with. */
  | 'PUSH';

/** How somebody wants to be told. */
export type NotificationPreferences = {
  __typename?: 'NotificationPreferences';
  /** Each way in which the utility can reach somebody. */
  channels: Array<ChannelPreference>;
  /** Each kind of notice. One that is switched off still lies in the inbox. */
  kinds: Array<KindPreference>;
  /** In which language notices are written. */
  language: NoticeLanguage;
  /** Where letters go; null where nobody said, or said that they do not want any. */
  mail?: Maybe<MailAddress>;
  /** When nothing sounds that is not critical: it waits until they are over. Null: no such hours. */
  quietHours?: Maybe<QuietHours>;
};

/** You are told in the new way from now on. */
export type NotificationPreferencesChanged = {
  __typename?: 'NotificationPreferencesChanged';
  /** As they are from now on. */
  preferences: NotificationPreferences;
};

/** Where a page of a list ends. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** What to hand over as `after` for the next page; null when the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follow. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** The address belongs to no push service that we know; nothing is sent there. */
export type PushServiceUnknown = Refusal & {
  __typename?: 'PushServiceUnknown';
  message: Scalars['String']['output'];
};

/** This browser is told from now on. */
export type PushSubscribed = {
  __typename?: 'PushSubscribed';
  /** Browsers of yours that are told by now, this one included. */
  devices: Scalars['Int']['output'];
};

/** You have no such subscription; there is nothing to end. */
export type PushSubscriptionUnknown = Refusal & {
  __typename?: 'PushSubscriptionUnknown';
  message: Scalars['String']['output'];
};

/** This browser is told no more. */
export type PushUnsubscribed = {
  __typename?: 'PushUnsubscribed';
  /** Browsers of yours that are still told. */
  devices: Scalars['Int']['output'];
};

/** What can be asked. Nothing here changes anything. */
export type Query = {
  __typename?: 'Query';
  /**
   * What you were told of the places that you hold or belong to, the newest first; `first` is from 1 to 100. `unread: true`
   * leaves out what you have read.
   */
  inbox: NoticeConnection;
  /** How you want to be told. */
  notificationPreferences: NotificationPreferences;
  /** The key that a browser is given to subscribe with (VAPID, RFC 8292): an uncompressed P-256 point in base64url. */
  pushPublicKey: Scalars['String']['output'];
  /** How many notices of your inbox you have not read: the number on the app's icon. */
  unreadNotices: Scalars['Int']['output'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryInboxArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  unread?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Hours of the day in Mexico City, from the first full hour to the last: 22 to 7 are nine hours of a night. */
export type QuietHours = {
  __typename?: 'QuietHours';
  /** 0 to 23. */
  from: Scalars['Int']['output'];
  /** 0 to 23. */
  to: Scalars['Int']['output'];
};

/** Quiet hours that begin and end at the same hour could be none or all of the day. */
export type QuietHoursEmpty = Refusal & {
  __typename?: 'QuietHoursEmpty';
  message: Scalars['String']['output'];
};

/** Hours of the day in Mexico City. */
export type QuietHoursInput = {
  /** 0 to 23. */
  from: Scalars['Int']['input'];
  /** 0 to 23; another than `from`. */
  to: Scalars['Int']['input'];
};

/** What every mutation answers with when the business says no: a sentence that says what stands in the way and what to do. */
export type Refusal = {
  /** In Spanish, for the person who asked. */
  message: Scalars['String']['output'];
};

/** The place that is supplied; holds zero or one meter at a time. */
export type ServicePoint = {
  __typename?: 'ServicePoint';
  id: Scalars['ID']['output'];
};

/** Letters have ended, or what stands in the way. */
export type StopMailNoticesResult = MailLinkUnknown | MailNoticesEnded;

/** What a browser answers to `PushManager.subscribe`. */
export type SubscribePushInput = {
  /** The browser's secret: 16 bytes in base64url. */
  auth: Scalars['String']['input'];
  /** The address at the browser's push service. */
  endpoint: Scalars['String']['input'];
  /** The browser's public key: 65 bytes in base64url. */
  p256dh: Scalars['String']['input'];
};

/** The subscription, or what stands in the way. */
export type SubscribePushResult = PushServiceUnknown | PushSubscribed;

/** What can be followed as it happens. Each ends when the right to see it does. */
export type Subscription = {
  __typename?: 'Subscription';
  /** Your inbox as it changes: a notice came, got worse or ended, or some were read on another device. */
  noticeArrived: NoticeArrival;
};

/** Which subscription, or what stands in the way. */
export type UnsubscribePushResult = PushSubscriptionUnknown | PushUnsubscribed;



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
  Notice: Notice;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Notice:
    ( { __typename: 'Notice' }
    & GraphQLRecursivePick<FederationTypes['Notice'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AskForMailNoticesResult:
    | ( MailAddressMalformed )
    | ( Omit<MailCodeSent, 'mail'> & { mail: _RefType['MailAddress'] } )
    | ( MailCodeTooSoon )
    | ( MailNotOffered )
  ;
  ChangeNotificationPreferencesResult:
    | ( Omit<NotificationPreferencesChanged, 'preferences'> & { preferences: _RefType['NotificationPreferences'] } )
    | ( QuietHoursEmpty )
  ;
  ConfirmMailNoticesResult:
    | ( MailCodeStale )
    | ( MailCodeWrong )
    | ( Omit<MailNoticesConfirmed, 'mail'> & { mail: _RefType['MailAddress'] } )
  ;
  MarkNoticesReadResult:
    | ( NoticeUnknown )
    | ( Omit<NoticesMarkedRead, 'notices'> & { notices: Array<_RefType['Notice']> } )
  ;
  StopMailNoticesResult:
    | ( MailLinkUnknown )
    | ( MailNoticesEnded )
  ;
  SubscribePushResult:
    | ( PushServiceUnknown )
    | ( PushSubscribed )
  ;
  UnsubscribePushResult:
    | ( PushSubscriptionUnknown )
    | ( PushUnsubscribed )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( MailAddressMalformed )
    | ( MailCodeStale )
    | ( MailCodeTooSoon )
    | ( MailCodeWrong )
    | ( MailLinkUnknown )
    | ( MailNotOffered )
    | ( NoticeUnknown )
    | ( PushServiceUnknown )
    | ( PushSubscriptionUnknown )
    | ( QuietHoursEmpty )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Access: Access;
  Alert: ResolverTypeWrapper<{ readonly id: string }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AskForMailNoticesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AskForMailNoticesResult']>;
  ChangeNotificationPreferencesInput: ChangeNotificationPreferencesInput;
  ChangeNotificationPreferencesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeNotificationPreferencesResult']>;
  ChannelPreference: ResolverTypeWrapper<ChannelPreference>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ChannelPreferenceInput: ChannelPreferenceInput;
  ConfirmMailNoticesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConfirmMailNoticesResult']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Invoice: ResolverTypeWrapper<{ readonly id: string }>;
  KindPreference: ResolverTypeWrapper<KindPreference>;
  KindPreferenceInput: KindPreferenceInput;
  MailAddress: ResolverTypeWrapper<DomainMailAddress>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  MailAddressMalformed: ResolverTypeWrapper<MailAddressMalformed>;
  MailCodeSent: ResolverTypeWrapper<Omit<MailCodeSent, 'mail'> & { mail: ResolversTypes['MailAddress'] }>;
  MailCodeStale: ResolverTypeWrapper<MailCodeStale>;
  MailCodeTooSoon: ResolverTypeWrapper<MailCodeTooSoon>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  MailCodeWrong: ResolverTypeWrapper<MailCodeWrong>;
  MailLinkUnknown: ResolverTypeWrapper<MailLinkUnknown>;
  MailNotOffered: ResolverTypeWrapper<MailNotOffered>;
  MailNoticesConfirmed: ResolverTypeWrapper<Omit<MailNoticesConfirmed, 'mail'> & { mail: ResolversTypes['MailAddress'] }>;
  MailNoticesEnded: ResolverTypeWrapper<MailNoticesEnded>;
  MarkNoticesReadInput: MarkNoticesReadInput;
  MarkNoticesReadResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MarkNoticesReadResult']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Notice: ResolverTypeWrapper<DomainNotice>;
  NoticeArrival: ResolverTypeWrapper<NoticeNews>;
  NoticeConnection: ResolverTypeWrapper<Omit<NoticeConnection, 'edges'> & { edges: Array<ResolversTypes['NoticeEdge']> }>;
  NoticeEdge: ResolverTypeWrapper<Omit<NoticeEdge, 'node'> & { node: ResolversTypes['Notice'] }>;
  NoticeEnd: NoticeEnd;
  NoticeKind: NoticeKind;
  NoticeLanguage: NoticeLanguage;
  NoticeSeverity: NoticeSeverity;
  NoticeUnknown: ResolverTypeWrapper<NoticeUnknown>;
  NoticesMarkedRead: ResolverTypeWrapper<Omit<NoticesMarkedRead, 'notices'> & { notices: Array<ResolversTypes['Notice']> }>;
  NotificationChannel: NotificationChannel;
  NotificationPreferences: ResolverTypeWrapper<DomainPreferences>;
  NotificationPreferencesChanged: ResolverTypeWrapper<Omit<NotificationPreferencesChanged, 'preferences'> & { preferences: ResolversTypes['NotificationPreferences'] }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PushServiceUnknown: ResolverTypeWrapper<PushServiceUnknown>;
  PushSubscribed: ResolverTypeWrapper<PushSubscribed>;
  PushSubscriptionUnknown: ResolverTypeWrapper<PushSubscriptionUnknown>;
  PushUnsubscribed: ResolverTypeWrapper<PushUnsubscribed>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QuietHours: ResolverTypeWrapper<QuietHours>;
  QuietHoursEmpty: ResolverTypeWrapper<QuietHoursEmpty>;
  QuietHoursInput: QuietHoursInput;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  ServicePoint: ResolverTypeWrapper<{ readonly id: string }>;
  StopMailNoticesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StopMailNoticesResult']>;
  SubscribePushInput: SubscribePushInput;
  SubscribePushResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SubscribePushResult']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  UnsubscribePushResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UnsubscribePushResult']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Alert: { readonly id: string };
  ID: Scalars['ID']['output'];
  AskForMailNoticesResult: ResolversUnionTypes<ResolversParentTypes>['AskForMailNoticesResult'];
  ChangeNotificationPreferencesInput: ChangeNotificationPreferencesInput;
  ChangeNotificationPreferencesResult: ResolversUnionTypes<ResolversParentTypes>['ChangeNotificationPreferencesResult'];
  ChannelPreference: ChannelPreference;
  Boolean: Scalars['Boolean']['output'];
  ChannelPreferenceInput: ChannelPreferenceInput;
  ConfirmMailNoticesResult: ResolversUnionTypes<ResolversParentTypes>['ConfirmMailNoticesResult'];
  DateTime: Scalars['DateTime']['output'];
  Invoice: { readonly id: string };
  KindPreference: KindPreference;
  KindPreferenceInput: KindPreferenceInput;
  MailAddress: DomainMailAddress;
  String: Scalars['String']['output'];
  MailAddressMalformed: MailAddressMalformed;
  MailCodeSent: Omit<MailCodeSent, 'mail'> & { mail: ResolversParentTypes['MailAddress'] };
  MailCodeStale: MailCodeStale;
  MailCodeTooSoon: MailCodeTooSoon;
  Int: Scalars['Int']['output'];
  MailCodeWrong: MailCodeWrong;
  MailLinkUnknown: MailLinkUnknown;
  MailNotOffered: MailNotOffered;
  MailNoticesConfirmed: Omit<MailNoticesConfirmed, 'mail'> & { mail: ResolversParentTypes['MailAddress'] };
  MailNoticesEnded: MailNoticesEnded;
  MarkNoticesReadInput: MarkNoticesReadInput;
  MarkNoticesReadResult: ResolversUnionTypes<ResolversParentTypes>['MarkNoticesReadResult'];
  Mutation: Record<PropertyKey, never>;
  Notice: DomainNotice;
  NoticeArrival: NoticeNews;
  NoticeConnection: Omit<NoticeConnection, 'edges'> & { edges: Array<ResolversParentTypes['NoticeEdge']> };
  NoticeEdge: Omit<NoticeEdge, 'node'> & { node: ResolversParentTypes['Notice'] };
  NoticeUnknown: NoticeUnknown;
  NoticesMarkedRead: Omit<NoticesMarkedRead, 'notices'> & { notices: Array<ResolversParentTypes['Notice']> };
  NotificationPreferences: DomainPreferences;
  NotificationPreferencesChanged: Omit<NotificationPreferencesChanged, 'preferences'> & { preferences: ResolversParentTypes['NotificationPreferences'] };
  PageInfo: PageInfo;
  PushServiceUnknown: PushServiceUnknown;
  PushSubscribed: PushSubscribed;
  PushSubscriptionUnknown: PushSubscriptionUnknown;
  PushUnsubscribed: PushUnsubscribed;
  Query: Record<PropertyKey, never>;
  QuietHours: QuietHours;
  QuietHoursEmpty: QuietHoursEmpty;
  QuietHoursInput: QuietHoursInput;
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  ServicePoint: { readonly id: string };
  StopMailNoticesResult: ResolversUnionTypes<ResolversParentTypes>['StopMailNoticesResult'];
  SubscribePushInput: SubscribePushInput;
  SubscribePushResult: ResolversUnionTypes<ResolversParentTypes>['SubscribePushResult'];
  Subscription: Record<PropertyKey, never>;
  UnsubscribePushResult: ResolversUnionTypes<ResolversParentTypes>['UnsubscribePushResult'];
};

export type AuthDirectiveArgs = {
  requires: Access;
};

export type AuthDirectiveResolver<Result, Parent, ContextType = NotificationsContext, Args = AuthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AlertResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['Alert'] = ResolversParentTypes['Alert']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AskForMailNoticesResultResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['AskForMailNoticesResult'] = ResolversParentTypes['AskForMailNoticesResult']> = {
  __resolveType: TypeResolveFn<'MailAddressMalformed' | 'MailCodeSent' | 'MailCodeTooSoon' | 'MailNotOffered', ParentType, ContextType>;
};

export type ChangeNotificationPreferencesResultResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['ChangeNotificationPreferencesResult'] = ResolversParentTypes['ChangeNotificationPreferencesResult']> = {
  __resolveType: TypeResolveFn<'NotificationPreferencesChanged' | 'QuietHoursEmpty', ParentType, ContextType>;
};

export type ChannelPreferenceResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['ChannelPreference'] = ResolversParentTypes['ChannelPreference']> = {
  channel?: Resolver<ResolversTypes['NotificationChannel'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ConfirmMailNoticesResultResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['ConfirmMailNoticesResult'] = ResolversParentTypes['ConfirmMailNoticesResult']> = {
  __resolveType: TypeResolveFn<'MailCodeStale' | 'MailCodeWrong' | 'MailNoticesConfirmed', ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type InvoiceResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['Invoice'] = ResolversParentTypes['Invoice']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type KindPreferenceResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['KindPreference'] = ResolversParentTypes['KindPreference']> = {
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isOptional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NoticeKind'], ParentType, ContextType>;
};

export type MailAddressResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['MailAddress'] = ResolversParentTypes['MailAddress']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  confirmedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MailAddressMalformedResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['MailAddressMalformed'] = ResolversParentTypes['MailAddressMalformed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MailCodeSentResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['MailCodeSent'] = ResolversParentTypes['MailCodeSent']> = {
  mail?: Resolver<ResolversTypes['MailAddress'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MailCodeStaleResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['MailCodeStale'] = ResolversParentTypes['MailCodeStale']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MailCodeTooSoonResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['MailCodeTooSoon'] = ResolversParentTypes['MailCodeTooSoon']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  waitSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MailCodeWrongResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['MailCodeWrong'] = ResolversParentTypes['MailCodeWrong']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MailLinkUnknownResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['MailLinkUnknown'] = ResolversParentTypes['MailLinkUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MailNotOfferedResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['MailNotOffered'] = ResolversParentTypes['MailNotOffered']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MailNoticesConfirmedResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['MailNoticesConfirmed'] = ResolversParentTypes['MailNoticesConfirmed']> = {
  mail?: Resolver<ResolversTypes['MailAddress'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MailNoticesEndedResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['MailNoticesEnded'] = ResolversParentTypes['MailNoticesEnded']> = {
  wasOn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MarkNoticesReadResultResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['MarkNoticesReadResult'] = ResolversParentTypes['MarkNoticesReadResult']> = {
  __resolveType: TypeResolveFn<'NoticeUnknown' | 'NoticesMarkedRead', ParentType, ContextType>;
};

export type MutationResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  askForMailNotices?: Resolver<ResolversTypes['AskForMailNoticesResult'], ParentType, ContextType, RequireFields<MutationAskForMailNoticesArgs, 'address'>>;
  changeNotificationPreferences?: Resolver<ResolversTypes['ChangeNotificationPreferencesResult'], ParentType, ContextType, RequireFields<MutationChangeNotificationPreferencesArgs, 'input'>>;
  confirmMailNotices?: Resolver<ResolversTypes['ConfirmMailNoticesResult'], ParentType, ContextType, RequireFields<MutationConfirmMailNoticesArgs, 'code'>>;
  endMailNotices?: Resolver<ResolversTypes['MailNoticesEnded'], ParentType, ContextType>;
  markNoticesRead?: Resolver<ResolversTypes['MarkNoticesReadResult'], ParentType, ContextType, RequireFields<MutationMarkNoticesReadArgs, 'input'>>;
  stopMailNotices?: Resolver<ResolversTypes['StopMailNoticesResult'], ParentType, ContextType, RequireFields<MutationStopMailNoticesArgs, 'token'>>;
  subscribePush?: Resolver<ResolversTypes['SubscribePushResult'], ParentType, ContextType, RequireFields<MutationSubscribePushArgs, 'input'>>;
  unsubscribePush?: Resolver<ResolversTypes['UnsubscribePushResult'], ParentType, ContextType, RequireFields<MutationUnsubscribePushArgs, 'endpoint'>>;
};

export type NoticeResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['Notice'] = ResolversParentTypes['Notice'], FederationReferenceType extends FederationReferenceTypes['Notice'] = FederationReferenceTypes['Notice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Notice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  costCentavosPerDay?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedReason?: Resolver<Maybe<ResolversTypes['NoticeEnd']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NoticeKind'], ParentType, ContextType>;
  litresPerHour?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  servicePoint?: Resolver<Maybe<ResolversTypes['ServicePoint']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['NoticeSeverity'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  toldAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type NoticeArrivalResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['NoticeArrival'] = ResolversParentTypes['NoticeArrival']> = {
  notice?: Resolver<Maybe<ResolversTypes['Notice']>, ParentType, ContextType>;
  unreadNotices?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NoticeConnectionResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['NoticeConnection'] = ResolversParentTypes['NoticeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NoticeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type NoticeEdgeResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['NoticeEdge'] = ResolversParentTypes['NoticeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Notice'], ParentType, ContextType>;
};

export type NoticeUnknownResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['NoticeUnknown'] = ResolversParentTypes['NoticeUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoticesMarkedReadResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['NoticesMarkedRead'] = ResolversParentTypes['NoticesMarkedRead']> = {
  notices?: Resolver<Array<ResolversTypes['Notice']>, ParentType, ContextType>;
  unreadNotices?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotificationPreferencesResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['NotificationPreferences'] = ResolversParentTypes['NotificationPreferences']> = {
  channels?: Resolver<Array<ResolversTypes['ChannelPreference']>, ParentType, ContextType>;
  kinds?: Resolver<Array<ResolversTypes['KindPreference']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['NoticeLanguage'], ParentType, ContextType>;
  mail?: Resolver<Maybe<ResolversTypes['MailAddress']>, ParentType, ContextType>;
  quietHours?: Resolver<Maybe<ResolversTypes['QuietHours']>, ParentType, ContextType>;
};

export type NotificationPreferencesChangedResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['NotificationPreferencesChanged'] = ResolversParentTypes['NotificationPreferencesChanged']> = {
  preferences?: Resolver<ResolversTypes['NotificationPreferences'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PushServiceUnknownResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['PushServiceUnknown'] = ResolversParentTypes['PushServiceUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PushSubscribedResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['PushSubscribed'] = ResolversParentTypes['PushSubscribed']> = {
  devices?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PushSubscriptionUnknownResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['PushSubscriptionUnknown'] = ResolversParentTypes['PushSubscriptionUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PushUnsubscribedResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['PushUnsubscribed'] = ResolversParentTypes['PushUnsubscribed']> = {
  devices?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  inbox?: Resolver<ResolversTypes['NoticeConnection'], ParentType, ContextType, RequireFields<QueryInboxArgs, 'first'>>;
  notificationPreferences?: Resolver<ResolversTypes['NotificationPreferences'], ParentType, ContextType>;
  pushPublicKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unreadNotices?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QuietHoursResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['QuietHours'] = ResolversParentTypes['QuietHours']> = {
  from?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QuietHoursEmptyResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['QuietHoursEmpty'] = ResolversParentTypes['QuietHoursEmpty']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'MailAddressMalformed' | 'MailCodeStale' | 'MailCodeTooSoon' | 'MailCodeWrong' | 'MailLinkUnknown' | 'MailNotOffered' | 'NoticeUnknown' | 'PushServiceUnknown' | 'PushSubscriptionUnknown' | 'QuietHoursEmpty', ParentType, ContextType>;
};

export type ServicePointResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['ServicePoint'] = ResolversParentTypes['ServicePoint']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type StopMailNoticesResultResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['StopMailNoticesResult'] = ResolversParentTypes['StopMailNoticesResult']> = {
  __resolveType: TypeResolveFn<'MailLinkUnknown' | 'MailNoticesEnded', ParentType, ContextType>;
};

export type SubscribePushResultResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['SubscribePushResult'] = ResolversParentTypes['SubscribePushResult']> = {
  __resolveType: TypeResolveFn<'PushServiceUnknown' | 'PushSubscribed', ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  noticeArrived?: SubscriptionResolver<ResolversTypes['NoticeArrival'], "noticeArrived", ParentType, ContextType>;
};

export type UnsubscribePushResultResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['UnsubscribePushResult'] = ResolversParentTypes['UnsubscribePushResult']> = {
  __resolveType: TypeResolveFn<'PushSubscriptionUnknown' | 'PushUnsubscribed', ParentType, ContextType>;
};

export type Resolvers<ContextType = NotificationsContext> = {
  Alert?: AlertResolvers<ContextType>;
  AskForMailNoticesResult?: AskForMailNoticesResultResolvers<ContextType>;
  ChangeNotificationPreferencesResult?: ChangeNotificationPreferencesResultResolvers<ContextType>;
  ChannelPreference?: ChannelPreferenceResolvers<ContextType>;
  ConfirmMailNoticesResult?: ConfirmMailNoticesResultResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Invoice?: InvoiceResolvers<ContextType>;
  KindPreference?: KindPreferenceResolvers<ContextType>;
  MailAddress?: MailAddressResolvers<ContextType>;
  MailAddressMalformed?: MailAddressMalformedResolvers<ContextType>;
  MailCodeSent?: MailCodeSentResolvers<ContextType>;
  MailCodeStale?: MailCodeStaleResolvers<ContextType>;
  MailCodeTooSoon?: MailCodeTooSoonResolvers<ContextType>;
  MailCodeWrong?: MailCodeWrongResolvers<ContextType>;
  MailLinkUnknown?: MailLinkUnknownResolvers<ContextType>;
  MailNotOffered?: MailNotOfferedResolvers<ContextType>;
  MailNoticesConfirmed?: MailNoticesConfirmedResolvers<ContextType>;
  MailNoticesEnded?: MailNoticesEndedResolvers<ContextType>;
  MarkNoticesReadResult?: MarkNoticesReadResultResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Notice?: NoticeResolvers<ContextType>;
  NoticeArrival?: NoticeArrivalResolvers<ContextType>;
  NoticeConnection?: NoticeConnectionResolvers<ContextType>;
  NoticeEdge?: NoticeEdgeResolvers<ContextType>;
  NoticeUnknown?: NoticeUnknownResolvers<ContextType>;
  NoticesMarkedRead?: NoticesMarkedReadResolvers<ContextType>;
  NotificationPreferences?: NotificationPreferencesResolvers<ContextType>;
  NotificationPreferencesChanged?: NotificationPreferencesChangedResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PushServiceUnknown?: PushServiceUnknownResolvers<ContextType>;
  PushSubscribed?: PushSubscribedResolvers<ContextType>;
  PushSubscriptionUnknown?: PushSubscriptionUnknownResolvers<ContextType>;
  PushUnsubscribed?: PushUnsubscribedResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QuietHours?: QuietHoursResolvers<ContextType>;
  QuietHoursEmpty?: QuietHoursEmptyResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  ServicePoint?: ServicePointResolvers<ContextType>;
  StopMailNoticesResult?: StopMailNoticesResultResolvers<ContextType>;
  SubscribePushResult?: SubscribePushResultResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  UnsubscribePushResult?: UnsubscribePushResultResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = NotificationsContext> = {
  auth?: AuthDirectiveResolver<any, any, ContextType>;
};
