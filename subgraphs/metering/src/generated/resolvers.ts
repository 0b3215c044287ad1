import type { Litres } from '@aquacis/kit/values/volume.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Alert as AlertModel } from '../domain/alerts/alert.ts';
import type { Feedback as FeedbackModel } from '../domain/alerts/feedback.ts';
import type { AlertPrecision as AlertPrecisionModel } from '../store/alerts/alert-precision.ts';
import type { Watch as WatchModel, ThresholdWatch as ThresholdWatchModel, AwayWatch as AwayWatchModel, TooLittleUseWatch as TooLittleUseWatchModel } from '../domain/watches/watch.ts';
import type { Meter as MeterModel } from '../domain/meter.ts';
import type { ServicePoint as ServicePointModel } from '../domain/service-point.ts';
import type { Office as OfficeModel, OfficeDay as OfficeDayModel } from '../domain/office.ts';
import type { Reading as ReadingModel } from '../domain/reading.ts';
import type { ShownConsumption as ShownConsumptionModel } from '../chart-loaders.ts';
import type { ConsumptionUpdate as ConsumptionUpdateModel } from '../live/consumption-update.ts';
import type { RecordedReading as RecordedReadingModel } from '../live/reading-feed.ts';
import type { KeptDay as KeptDayModel } from '../store/validation/validated-day.ts';
import type { ConsumptionEdit as ConsumptionEditModel } from '../store/validation/consumption-edit.ts';
import type { AdoptedRuleSet as RuleSetModel } from '../store/validation/rule-set.ts';
import type { ValidationRule as ValidationRuleModel } from '../domain/validation/rule-set.ts';
import type { Device as DeviceModel } from '../domain/devices/device.ts';
import type { DeviceShadow as DeviceShadowModel, DeviceSettings as DeviceSettingsModel } from '../domain/devices/shadow.ts';
import type { DeviceCommand as DeviceCommandModel, DeviceOrder as DeviceOrderModel } from '../domain/devices/command.ts';
import type { KeptFact as KeptFactModel } from '../store/life/meter-event.ts';
import type { FirmwareCampaign as FirmwareCampaignModel, CampaignDevice as FirmwareFailureModel } from '../domain/firmware/campaign.ts';
import type { FirmwareRelease as FirmwareReleaseModel } from '../store/firmware/release.ts';
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
  /** A calendar day, `YYYY-MM-DD`, in America/Mexico_City. */
  Date: { input: string; output: string; }
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

/** Rules and estimators of one source from a day on. */
export type AdoptValidationRulesInput = {
  /** First day that they judge. */
  effectiveFrom: Scalars['Date']['input'];
  /** In order of preference. */
  estimators: Array<ConsumptionEstimator>;
  /** Chosen by the caller (a UUID). */
  id: Scalars['ID']['input'];
  /** One of your offices. */
  operatingUnitId: Scalars['ID']['input'];
  /** All are asked of each day. */
  rules: Array<ValidationRuleInput>;
  /** Whose readings they are for. */
  source: ValidationSource;
};

/** The rules, or what stands in the way. */
export type AdoptValidationRulesResult = OfficeNotYours | RuleSetDayTaken | RuleSetIdTaken | ValidationRulesAdopted;

/** From which flow on a device raises an alarm. */
export type AlarmThreshold = {
  __typename?: 'AlarmThreshold';
  /** As the codecs name it, for example LEAK. */
  alarm: Scalars['String']['output'];
  /** Above it the alarm is raised. */
  litresPerHour: Scalars['Float']['output'];
};

/** Something that is the matter at a meter. One of a layer, kind and detail stands at a time. */
export type Alert = {
  __typename?: 'Alert';
  /** The event of the neighbourhood: the same for all its alerts. */
  areaEventId?: Maybe<Scalars['ID']['output']>;
  /** Null while it stands. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it is over; null while it stands. */
  closedReason?: Maybe<AlertClosedReason>;
  /** What this water costs, in centavos of MXN, at the price assumed until billing says the customer's own. */
  costCentavos: Scalars['Int']['output'];
  /** The meter's own word, for example LEAK, where it reported it itself. */
  detail?: Maybe<Scalars['String']['output']>;
  /** When it became critical. */
  escalatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What everybody said of it, the newest first. Staff of the office only; null for anybody else. */
  feedback?: Maybe<AlertFeedbackConnection>;
  id: Scalars['ID']['output'];
  /** What is the matter. */
  kind: AlertKind;
  /** By what it was found. */
  layer: AlertLayer;
  /** Null where it takes none. */
  litresPerHour?: Maybe<Scalars['Int']['output']>;
  /** Whose alert it is. */
  meter: Meter;
  /** What you said of it. */
  myVerdict?: Maybe<AlertVerdict>;
  /** How many other meters of the neighbourhood have the same alert at the same time, as one event; 0 when it is alone. */
  neighbours: Scalars['Int']['output'];
  /** Instant of the reading that showed it. */
  openedAt: Scalars['DateTime']['output'];
  /** How often alerts like this one were right; null until twenty were judged. */
  record?: Maybe<AlertRecord>;
  /** How urgent it is by now. */
  severity: AlertSeverity;
  /** Since when its cause lasts. */
  since: Scalars['DateTime']['output'];
  /** Water that it has taken so far; of a leak, what runs when nobody uses any. */
  volume: Scalars['CubicMetres']['output'];
  /**
   * What the people of the home had asked to be told when this was told, whether it runs still, was changed or ended since. Null
   * where nobody asked, and for whoever may not see what they asked for: those who get alerts only, staff.
   */
  watch?: Maybe<Watch>;
};


/** Something that is the matter at a meter. One of a layer, kind and detail stands at a time. */
export type AlertFeedbackArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Why an alert is over. */
export type AlertClosedReason =
  /** Whoever lives there says that it is always so. */
  | 'ACCEPTED_AS_NORMAL'
  /** Readings that came late showed that it should not have stood. */
  | 'CORRECTED'
  /** Somebody looked and found nothing. */
  | 'DISMISSED'
  /** What was the matter has stopped. */
  | 'ENDED'
  /** The silent device spoke. */
  | 'HEARD_AGAIN'
  /** The meter is not there any more. */
  | 'METER_REMOVED';

/** A page of alerts. */
export type AlertConnection = {
  __typename?: 'AlertConnection';
  /** The newest first. */
  edges: Array<AlertEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** An alert in a page. */
export type AlertEdge = {
  __typename?: 'AlertEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The alert. */
  node: Alert;
};

/** What somebody said of an alert. */
export type AlertFeedback = {
  __typename?: 'AlertFeedback';
  /** Whether it was staff of the office, not whoever lives there. */
  byStaff: Scalars['Boolean']['output'];
  /** When they said so last. */
  givenAt: Scalars['DateTime']['output'];
  /** In their own words; null where they wrote none. */
  note?: Maybe<Scalars['String']['output']>;
  /** What it was. */
  verdict: AlertVerdict;
};

/** A page of what was said of an alert. */
export type AlertFeedbackConnection = {
  __typename?: 'AlertFeedbackConnection';
  /** The newest first. */
  edges: Array<AlertFeedbackEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** What somebody said, in a page. */
export type AlertFeedbackEdge = {
  __typename?: 'AlertFeedbackEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** What they said. */
  node: AlertFeedback;
};

/** It is on record. */
export type AlertFeedbackGiven = {
  __typename?: 'AlertFeedbackGiven';
  /** As it stands; the verdict may have ended it. */
  alert: Alert;
};

/** What can be the matter at a meter. */
export type AlertKind =
  /** Water beyond the allowance while nobody is at home. */
  | 'AWAY_USE'
  /** Water in every hour for 24 hours; critical after 72. */
  | 'CONTINUOUS_FLOW'
  /** More used in a day than its people set themselves. */
  | 'DAY_LIMIT'
  /** Another alarm of the meter's own; see `detail`. */
  | 'DEVICE_ALARM'
  /** Silent for four hours beyond its own interval. */
  | 'DEVICE_OFFLINE'
  /** Much more water than is usual here at such hours. */
  | 'HIGH_FLOW'
  /** Water that runs whether or not anybody uses any, more than is usual here. */
  | 'LEAK'
  /** The meter reports that its battery is nearly spent. */
  | 'LOW_BATTERY'
  /** More used in a month than its people set themselves. */
  | 'MONTH_LIMIT'
  /** The register runs backwards. */
  | 'REVERSE_FLOW'
  /** The meter reports that somebody opened, moved or shielded it. */
  | 'TAMPER'
  /** Less used than usual at hours when whoever lives there is up. */
  | 'TOO_LITTLE_USE'
  /** Not a litre for days, at a meter that was never so still. */
  | 'ZERO_CONSUMPTION';

/** By what an alert is found. */
export type AlertLayer =
  /** By what was learned of this meter: what a resident is told. */
  | 'NOTICE'
  /** By the rules of the trade. */
  | 'RULE'
  /** By a watch that the people of the home set themselves. Theirs alone: staff do not see it. */
  | 'WATCH';

/** How often alerts of one layer, kind, office and month were right. */
export type AlertPrecision = {
  __typename?: 'AlertPrecision';
  /** Of how many somebody said what they were. */
  judged: Scalars['Int']['output'];
  /** What was the matter. */
  kind: AlertKind;
  /** By what they were found. */
  layer: AlertLayer;
  /** Month of Mexico City in which the alerts were opened, for example 2026-11. */
  month: Scalars['String']['output'];
  /** One of your offices. */
  operatingUnitId: Scalars['ID']['output'];
  /** Share of the right ones, 0 to 1. */
  precision: Scalars['Float']['output'];
  /** How many of those were FIXED or CONFIRMED. */
  right: Scalars['Int']['output'];
};

/** How often alerts of one layer and kind were right. */
export type AlertRecord = {
  __typename?: 'AlertRecord';
  /** Of how many somebody said what they were. */
  judged: Scalars['Int']['output'];
  /** How many of those were FIXED or CONFIRMED. */
  right: Scalars['Int']['output'];
};

/** How urgent an alert is. */
export type AlertSeverity =
  /** To be looked at now: it lasts, or much is lost. */
  | 'CRITICAL'
  /** To be looked at in the next days. */
  | 'WARNING';

/** No such alert, or another's. */
export type AlertUnknown = Refusal & {
  __typename?: 'AlertUnknown';
  message: Scalars['String']['output'];
};

/** What an alert was, as somebody saw it. */
export type AlertVerdict =
  /** Somebody looked, and it is right. Staff only. */
  | 'CONFIRMED'
  /** It was right, and is mended. */
  | 'FIXED'
  /** Always so at this home: the same is not told again. */
  | 'NORMAL_AT_MY_HOME'
  /** It was wrong: the water was used. */
  | 'NOT_A_LEAK';

/** Tells of water that runs while nobody is at home. */
export type AwayWatch = Watch & {
  __typename?: 'AwayWatch';
  /** Told at the first litre beyond it; plants that are watered, a tinaco that fills. */
  allowanceLitres: Scalars['Int']['output'];
  /** Null while it runs, or waits to begin. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** From when on nobody is there. */
  from: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** When it was set. */
  since: Scalars['DateTime']['output'];
  /** It ends by itself. */
  until: Scalars['DateTime']['output'];
  /** What was used since `from`, in litres; null before it, and while nothing is known of it. */
  usedLitres?: Maybe<Scalars['Int']['output']>;
};

/** The shares do not rise to 100. */
export type BatchesMalformed = Refusal & {
  __typename?: 'BatchesMalformed';
  message: Scalars['String']['output'];
};

/** What a device said of its battery. */
export type BatteryLevel = {
  __typename?: 'BatteryLevel';
  /** When it said so. */
  at: Scalars['DateTime']['output'];
  /** Null where it does not say. */
  millivolts?: Maybe<Scalars['Int']['output']>;
  /** Of its charge, 0 to 100; null where it does not say. */
  percent?: Maybe<Scalars['Float']['output']>;
};

/** What can be done with a campaign. */
export type CampaignAction =
  /** Serve no further device for now. */
  | 'PAUSE'
  /** Go on where it was paused. */
  | 'RESUME'
  /** End it for good. */
  | 'STOP';

/** Whether a campaign goes on. */
export type CampaignState =
  /** Every device has had a last word. */
  | 'DONE'
  /** No further device is served until somebody resumes it. */
  | 'PAUSED'
  /** Devices are served, or wait for their turn. */
  | 'RUNNING'
  /** For good, by somebody or by too many failures. */
  | 'STOPPED';

/** The meter, or what stands in the way. */
export type ChangeRadioKeyResult = MeterNotInService | MeterUnknown | RadioHasNoKey | RadioKeyChanged | RadioMalformed;

/** An order for one device. Fields that it does not use stay away. */
export type CommandDeviceInput = {
  /** SET_ALARM_THRESHOLD: as the codecs name it, for example LEAK. */
  alarm?: InputMaybe<Scalars['String']['input']>;
  /** When it is given up, within 31 days; after two days unless told. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** SEND_BYTES: application port of LoRaWAN, 1 to 223. */
  fPort?: InputMaybe<Scalars['Int']['input']>;
  /** REQUEST_HISTORY: where it begins. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** SEND_BYTES: two hexadecimal digits for each. */
  hex?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** SET_ALARM_THRESHOLD: from which flow on. */
  litresPerHour?: InputMaybe<Scalars['Float']['input']>;
  /** A meter in service in one of your offices. */
  meterId: Scalars['ID']['input'];
  /** What it is to do. */
  name: DeviceOrderName;
  /** SET_VALVE: how it shall stand. */
  position?: InputMaybe<ValvePosition>;
  /** SET_INTERVAL: time between two telegrams. */
  seconds?: InputMaybe<Scalars['Int']['input']>;
  /** REQUEST_HISTORY: where it ends. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The command, or what stands in its way. */
export type CommandDeviceResult = CommandIdTaken | CommandQueued | DeviceUnreachable | InstantImpossible | MeterNotInService | MeterUnknown | OrderUnsupported;

/** The id belongs to another command, or to this one with other data. */
export type CommandIdTaken = Refusal & {
  __typename?: 'CommandIdTaken';
  message: Scalars['String']['output'];
};

/** It waits for its network, now or since an earlier request. */
export type CommandQueued = {
  __typename?: 'CommandQueued';
  /** As it stands. */
  command: DeviceCommand;
};

/** What has become of a command. */
export type CommandState =
  /** The device does it. */
  | 'ACCEPTED'
  /** Nobody answered in time. */
  | 'EXPIRED'
  /** Waits to be sent. */
  | 'QUEUED'
  /** The device, or its network, does not. */
  | 'REFUSED'
  /** The network took it. */
  | 'SENT';

/** Water that ran between two instants. */
export type Consumption = {
  __typename?: 'Consumption';
  /** Where the span begins, included. */
  from: Scalars['DateTime']['output'];
  /**
   * Of a silent hour or day of `ServicePoint.consumption`, its even share of what is known to have run between the registers
   * before and after the silence. Null where `volume` is known, where no register came after it yet, where the register fell,
   * and of silences longer than 31 days.
   */
  interpolated?: Maybe<Scalars['CubicMetres']['output']>;
  /** Where the span ends, excluded; of a running day or month, the instant of the newest reading. */
  to: Scalars['DateTime']['output'];
  /** Null where no register is known to subtract: a gap, never a zero. */
  volume?: Maybe<Scalars['CubicMetres']['output']>;
};

/** The same days here, a year before, and next door. What is not known is null, never zero. */
export type ConsumptionComparison = {
  __typename?: 'ConsumptionComparison';
  /** First day. */
  from: Scalars['Date']['output'];
  /** The same days of the year before, cut at the same hour where the days are not over. */
  lastYear?: Maybe<Scalars['CubicMetres']['output']>;
  /** Null where fewer than ten similar contracts are known. */
  neighbours?: Maybe<NeighbourConsumption>;
  /** Last day, included. */
  to: Scalars['Date']['output'];
  /** Here; up to the newest reading when the days are not over. */
  volume?: Maybe<Scalars['CubicMetres']['output']>;
};

/** A value that a person put in place of a day's. */
export type ConsumptionEdit = {
  __typename?: 'ConsumptionEdit';
  /** In Mexico City. */
  day: Scalars['Date']['output'];
  /** When they said so. */
  editedAt: Scalars['DateTime']['output'];
  /** Subject of the person who edited. */
  editedBy: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** What the person says that ran. */
  volume: Scalars['CubicMetres']['output'];
  /** What they knew that the meter did not. */
  why: Scalars['String']['output'];
  /** Null while it stands. */
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
  /** Subject of the person who took it back; null while it stands. */
  withdrawnBy?: Maybe<Scalars['String']['output']>;
  /** Null while it stands. */
  withdrawnWhy?: Maybe<Scalars['String']['output']>;
};

/** No such edit, or another office's. */
export type ConsumptionEditUnknown = Refusal & {
  __typename?: 'ConsumptionEditUnknown';
  message: Scalars['String']['output'];
};

/** The day is what the rules make of it again. */
export type ConsumptionEditWithdrawn = {
  __typename?: 'ConsumptionEditWithdrawn';
  /** As it is on record. */
  edit: ConsumptionEdit;
};

/** The value stands, now or since an earlier request. */
export type ConsumptionEdited = {
  __typename?: 'ConsumptionEdited';
  /** As it counts from now on. */
  day: ValidatedDay;
};

/** How a missing or refused day is estimated. */
export type ConsumptionEstimator =
  /** Mean of the week a year before. */
  | 'LAST_YEAR'
  /** Mean of the 28 days before. */
  | 'RECENT_MEAN'
  /** The registers before and after tell the total; the days share it by what is usual. */
  | 'SHARE_OF_KNOWN_TOTAL'
  /** Mean of the same weekday in the four weeks before. */
  | 'SIMILAR_DAYS';

/** Where the running month of Mexico City will end: in eight of ten months between `low` and `high`. */
export type ConsumptionProjection = {
  __typename?: 'ConsumptionProjection';
  /** Instant of the newest reading that it knows. */
  at: Scalars['DateTime']['output'];
  /** One month in ten ends above it. */
  high: Scalars['CubicMetres']['output'];
  /** One month in ten ends below it. */
  low: Scalars['CubicMetres']['output'];
  /** First day of the month. */
  month: Scalars['Date']['output'];
  /** The most likely total of the whole month. */
  volume: Scalars['CubicMetres']['output'];
};

/** Every day of the range was looked at again. */
export type ConsumptionReprocessed = {
  __typename?: 'ConsumptionReprocessed';
  /** Days that say something else than before. */
  changedDays: Scalars['Int']['output'];
};

/** Width of a bar. */
export type ConsumptionStep =
  /** A civil day of Mexico City, from midnight to midnight. */
  | 'DAY'
  /** A full hour; 400 of them are sixteen days. */
  | 'HOUR'
  /** A civil month of Mexico City. */
  | 'MONTH';

/** How things stand at a service point after a reading. */
export type ConsumptionUpdate = {
  __typename?: 'ConsumptionUpdate';
  /** The newest reading. */
  reading: Reading;
  /** Where it runs. */
  servicePoint: ServicePoint;
  /** Bar of the hour in which that reading lies. */
  thisHour: Consumption;
  /** From the first of the month in Mexico City to the newest reading. */
  thisMonth: Consumption;
  /** From midnight in Mexico City to the newest reading. */
  today: Consumption;
};

/** No such person is a member of the contract. */
export type ContactUnknown = Refusal & {
  __typename?: 'ContactUnknown';
  message: Scalars['String']['output'];
};

/** What can speak against the value of a day. */
export type DayFinding =
  /** More than the meter can pass. */
  | 'ABOVE_CAPACITY'
  /** No register was heard. */
  | 'GAP'
  /** The register fell. */
  | 'NEGATIVE'
  /** Many times what was usual before. */
  | 'SPIKE'
  /** A long run of days without a litre. */
  | 'ZERO_RUN';

/** The day still runs, or has not begun. */
export type DayNotOver = Refusal & {
  __typename?: 'DayNotOver';
  message: Scalars['String']['output'];
};

/** How far the value of a day can be relied on. */
export type DayStatus =
  /** A person put another value in its place. */
  | 'EDITED'
  /** An estimate stands in place of the raw value, or of none. */
  | 'ESTIMATED'
  /** Nothing is known, not even enough to estimate. */
  | 'MISSING'
  /** The raw value stands, and somebody should look at it. */
  | 'SUSPECT'
  /** The raw value stands, and nothing speaks against it. */
  | 'VALID';

/** The radio module of a meter. */
export type Device = {
  __typename?: 'Device';
  /** WMBUS: eight digits. LORAWAN: the DevEUI, 16 hexadecimal digits. NBIOT: the serial number of the module. */
  address: Scalars['String']['output'];
  /** LORAWAN: application of the network server; null until it is known. */
  application?: Maybe<Scalars['ID']['output']>;
  /** As it told it last; null until it does. */
  battery?: Maybe<BatteryLevel>;
  /** A point for each day on which it changed, in order of time; two years at most. */
  batteryTrend: Array<BatteryLevel>;
  /** Its clock minus ours, as it was told last. */
  clockDriftSeconds?: Maybe<Scalars['Float']['output']>;
  /** What it was told to do, the newest first. */
  commands: DeviceCommandConnection;
  /** As it told it last; null until it does. */
  firmware?: Maybe<Scalars['String']['output']>;
  /** Whether its key is known here. The key itself never comes back. */
  hasKey: Scalars['Boolean']['output'];
  /** Times it was heard, at most once a minute. */
  heard: Scalars['Int']['output'];
  /** To the minute. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** On which it speaks. */
  network: RadioNetwork;
  /** Which device it is; null where its payload says so itself. */
  profile?: Maybe<RadioProfile>;
  /** Null until a network said how well it heard. */
  reception?: Maybe<Reception>;
  /** How often it reports, as it was told at the installation; null where nobody said. */
  reportIntervalSeconds?: Maybe<Scalars['Int']['output']>;
  /** Its settings: wished, and told. */
  shadow: DeviceShadow;
};


/** The radio module of a meter. */
export type DeviceBatteryTrendArgs = {
  since: Scalars['DateTime']['input'];
};


/** The radio module of a meter. */
export type DeviceCommandsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Something that a device was told to do. */
export type DeviceCommand = {
  __typename?: 'DeviceCommand';
  /** Subject of the person who gave it. */
  by: Scalars['String']['output'];
  /** What the device or its network said of it. */
  detail?: Maybe<Scalars['String']['output']>;
  /** When it is given up. */
  expiresAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** What it was told. */
  order: DeviceOrder;
  /** When it was given. */
  queuedAt: Scalars['DateTime']['output'];
  /** When the network took it; null until then. */
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was accepted, refused or given up; null until then. */
  settledAt?: Maybe<Scalars['DateTime']['output']>;
  /** What has become of it. */
  state: CommandState;
};

/** A page of commands. */
export type DeviceCommandConnection = {
  __typename?: 'DeviceCommandConnection';
  /** The newest first. */
  edges: Array<DeviceCommandEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A command in a page. */
export type DeviceCommandEdge = {
  __typename?: 'DeviceCommandEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The command. */
  node: DeviceCommand;
};

/** Fields that the order does not use are null. */
export type DeviceOrder = {
  __typename?: 'DeviceOrder';
  /** As the codecs name it, for example LEAK. */
  alarm?: Maybe<Scalars['String']['output']>;
  /** Application port of LoRaWAN, 1 to 223. */
  fPort?: Maybe<Scalars['Int']['output']>;
  /** Beginning of the history that is asked for. */
  from?: Maybe<Scalars['DateTime']['output']>;
  /** Bytes, two hexadecimal digits each. */
  hex?: Maybe<Scalars['String']['output']>;
  /** From which flow on the alarm is raised. */
  litresPerHour?: Maybe<Scalars['Float']['output']>;
  /** What it is to do. */
  name: DeviceOrderName;
  /** How the valve shall stand. */
  position?: Maybe<ValvePosition>;
  /** Time between two telegrams. */
  seconds?: Maybe<Scalars['Int']['output']>;
  /** End of the history that is asked for. */
  to?: Maybe<Scalars['DateTime']['output']>;
};

/** What a device can be told. */
export type DeviceOrderName =
  /** Send a reading at once. Uses no other field. */
  | 'READ_NOW'
  /** Uses `from` and `to`. */
  | 'REQUEST_HISTORY'
  /** LORAWAN: bytes as the vendor's manual has them. Uses `fPort` and `hex`. */
  | 'SEND_BYTES'
  /** Uses `alarm` and `litresPerHour`. */
  | 'SET_ALARM_THRESHOLD'
  /** Uses `seconds`. */
  | 'SET_INTERVAL'
  /** Uses `position`. */
  | 'SET_VALVE';

/** What is null was never asked for, or never told. */
export type DeviceSettings = {
  __typename?: 'DeviceSettings';
  /** Time between two telegrams. */
  intervalSeconds?: Maybe<Scalars['Int']['output']>;
  /** Flows from which it raises alarms of its own. */
  thresholds: Array<AlarmThreshold>;
  /** Of meters that have one. */
  valve?: Maybe<ValvePosition>;
};

/** What a device shall be beside what it said that it is. */
export type DeviceShadow = {
  __typename?: 'DeviceShadow';
  /** What was asked of it. */
  desired: DeviceSettings;
  /** Grows with every wish. */
  desiredVersion: Scalars['Int']['output'];
  /** Whether it does what was asked of it. */
  inSync: Scalars['Boolean']['output'];
  /** What it said. */
  reported: DeviceSettings;
  /** When it said so last; null until it does. */
  reportedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The newest wish that the device took on. */
  reportedVersion: Scalars['Int']['output'];
};

/** No way leads to the device: its radio only sends, or its application at the network server is not known yet. */
export type DeviceUnreachable = Refusal & {
  __typename?: 'DeviceUnreachable';
  message: Scalars['String']['output'];
};

/** A value in place of a day's. */
export type EditConsumptionInput = {
  /** In Mexico City; it must be over. */
  day: Scalars['Date']['input'];
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** A meter of one of your offices. */
  meterId: Scalars['ID']['input'];
  /** What ran that day; not below zero. */
  volume: Scalars['CubicMetres']['input'];
  /** What is known that the meter does not know; it stays on record. */
  why: Scalars['String']['input'];
};

/** The day, or what stands in the way. */
export type EditConsumptionResult = ConsumptionEdited | DayNotOver | EditIdTaken | MeterUnknown | VolumeNegative;

/** The id belongs to another edit, or to this one with other data. */
export type EditIdTaken = Refusal & {
  __typename?: 'EditIdTaken';
  message: Scalars['String']['output'];
};

/** The watch, or what stands in the way. */
export type EndWatchResult = WatchEnded | WatchUnknown;

/** Devices whose turn comes at once. */
export type FirmwareBatch = {
  __typename?: 'FirmwareBatch';
  /** How many run it. */
  done: Scalars['Int']['output'];
  /** How many said, or showed, that they do not. */
  failed: Scalars['Int']['output'];
  /** Counted from 1. */
  number: Scalars['Int']['output'];
  /** When its turn came, or comes; null while the one before is under way. */
  opensAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many were not served yet. */
  pending: Scalars['Int']['output'];
  /** How many got it and have not answered. */
  sent: Scalars['Int']['output'];
  /** How many devices are in it. */
  size: Scalars['Int']['output'];
};

/** A release on its way to the devices of an office, a few first. */
export type FirmwareCampaign = {
  __typename?: 'FirmwareCampaign';
  /** In the order of their turns. */
  batches: Array<FirmwareBatch>;
  /** Subject of the person who started it. */
  by: Scalars['String']['output'];
  /** Devices to be served now, by their meters; 1,000 at most. */
  dueMeters: Array<Meter>;
  /** The first thousand. */
  failures: Array<FirmwareFailure>;
  id: Scalars['ID']['output'];
  /** Of the devices whose turn has come; beyond, it stops itself. */
  mostFailuresPercent: Scalars['Int']['output'];
  /** Whose devices get it. */
  operatingUnitId: Scalars['ID']['output'];
  /** Between the end of one batch and the turn of the next. */
  pauseMinutes: Scalars['Int']['output'];
  /** What is being brought. */
  release: FirmwareRelease;
  /** When the first batch had its turn. */
  startedAt: Scalars['DateTime']['output'];
  /** Whether it goes on. */
  state: CampaignState;
  /** By whose word, or by how many failures. */
  stoppedBecause?: Maybe<Scalars['String']['output']>;
};

/** A page of campaigns. */
export type FirmwareCampaignConnection = {
  __typename?: 'FirmwareCampaignConnection';
  /** The newest first. */
  edges: Array<FirmwareCampaignEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A campaign in a page. */
export type FirmwareCampaignEdge = {
  __typename?: 'FirmwareCampaignEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The campaign. */
  node: FirmwareCampaign;
};

/** The id belongs to another campaign, or to this one with other data. */
export type FirmwareCampaignIdTaken = Refusal & {
  __typename?: 'FirmwareCampaignIdTaken';
  message: Scalars['String']['output'];
};

/** It is done, or was stopped. */
export type FirmwareCampaignOver = Refusal & {
  __typename?: 'FirmwareCampaignOver';
  message: Scalars['String']['output'];
};

/** It goes on from now, or since an earlier request. */
export type FirmwareCampaignStarted = {
  __typename?: 'FirmwareCampaignStarted';
  /** As it stands. */
  campaign: FirmwareCampaign;
};

/** It is as it was asked to be, now or since an earlier request. */
export type FirmwareCampaignSteered = {
  __typename?: 'FirmwareCampaignSteered';
  /** As it stands. */
  campaign: FirmwareCampaign;
};

/** No such campaign, or another office's. */
export type FirmwareCampaignUnknown = Refusal & {
  __typename?: 'FirmwareCampaignUnknown';
  message: Scalars['String']['output'];
};

/** A device that did not take the release. */
export type FirmwareFailure = {
  __typename?: 'FirmwareFailure';
  /** When it was told. */
  at: Scalars['DateTime']['output'];
  /** Whose device it is. */
  meter: Meter;
  /** As it was told; null where nobody said. */
  reason?: Maybe<Scalars['String']['output']>;
};

/** What became of a device. */
export type FirmwareOutcome =
  /** The device runs the release. */
  | 'DONE'
  /** It does not, and is not tried again. */
  | 'FAILED'
  /** The image is on its way; no last word. */
  | 'SENT';

/** What became of one device. */
export type FirmwareOutcomeInput = {
  /** A meter of the campaign. */
  meterId: Scalars['ID']['input'];
  /** What was seen. */
  outcome: FirmwareOutcome;
  /** Of a failure. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** They are on record. */
export type FirmwareOutcomesTold = {
  __typename?: 'FirmwareOutcomesTold';
  /** As it stands; too many failures may have stopped it. */
  campaign: FirmwareCampaign;
  /** Meters whose devices are no part of it, or whose turn has not come. */
  ignored: Array<Scalars['ID']['output']>;
};

/** Firmware that devices of one model can run. */
export type FirmwareRelease = {
  __typename?: 'FirmwareRelease';
  /** Subject of the person who registered it. */
  by: Scalars['String']['output'];
  /** SHA-256 of the image, hexadecimal. */
  digest: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** As the codecs name it, for example flowiq-2200. */
  model: Scalars['String']['output'];
  /** What it changes; empty where nobody wrote any. */
  notes: Scalars['String']['output'];
  /** When it became known here. */
  registeredAt: Scalars['DateTime']['output'];
  /** As the codecs name it, for example kamstrup. */
  vendor: Scalars['String']['output'];
  /** As devices tell it; equal texts are equal versions. */
  version: Scalars['String']['output'];
};

/** A page of releases. */
export type FirmwareReleaseConnection = {
  __typename?: 'FirmwareReleaseConnection';
  /** The newest first. */
  edges: Array<FirmwareReleaseEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A release in a page. */
export type FirmwareReleaseEdge = {
  __typename?: 'FirmwareReleaseEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The release. */
  node: FirmwareRelease;
};

/** It is known, now or since an earlier request. */
export type FirmwareReleaseRegistered = {
  __typename?: 'FirmwareReleaseRegistered';
  /** As it is kept. */
  release: FirmwareRelease;
};

/** The id, or that version of that model, belongs to another release. */
export type FirmwareReleaseTaken = Refusal & {
  __typename?: 'FirmwareReleaseTaken';
  message: Scalars['String']['output'];
};

/** No release has that id. */
export type FirmwareReleaseUnknown = Refusal & {
  __typename?: 'FirmwareReleaseUnknown';
  message: Scalars['String']['output'];
};

/** The alert, or what stands in the way. */
export type GiveAlertFeedbackResult = AlertFeedbackGiven | AlertUnknown | VerdictForStaff | VerdictNotForWatches;

/** Who read a register with their own eyes. */
export type HandReader =
  /** Our staff. */
  | 'FIELD'
  /** Whoever lives there. */
  | 'SELF';

/** What became of the file. */
export type ImportRadioKeysResult = KeyFileUnreadable | RadioKeysImported;

/** A meter that goes into service. */
export type InstallMeterInput = {
  /** Nominal diameter, for example 15. */
  calibreMillimetres: Scalars['Int']['input'];
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** What its register shows; without it, consumption begins with the first telegram. */
  initialRegister?: InputMaybe<Scalars['CubicMetres']['input']>;
  /** When it was put in; now unless told. */
  installedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Three letters by which the maker is registered, for example KAM. */
  manufacturer: Scalars['String']['input'];
  /** As the maker calls it. */
  model: Scalars['String']['input'];
  /** By what it is heard. */
  radio: RadioInput;
  /** The number on its face; no other meter in service may bear it. */
  serial: Scalars['String']['input'];
  /** Where it goes; a contract must have started there. */
  servicePointId: Scalars['ID']['input'];
};

/** The meter, or what stands in its way. */
export type InstallMeterResult = InstantImpossible | MeterIdTaken | MeterInstalled | MeterSerialTaken | RadioMalformed | RadioTaken | ServicePointHasMeter | ServicePointUnknown;

/** The instant lies in the future, or outside of what came before and after. */
export type InstantImpossible = Refusal & {
  __typename?: 'InstantImpossible';
  message: Scalars['String']['output'];
};

/** It is no key file, or the password does not open it. */
export type KeyFileUnreadable = Refusal & {
  __typename?: 'KeyFileUnreadable';
  message: Scalars['String']['output'];
};

/** The physical register during one service life: put in at a service point, taken out of it. */
export type Meter = {
  __typename?: 'Meter';
  /**
   * Its alerts, the newest first: all, or those that stand (`open: true`), or those that are over (`open: false`). Residents
   * see leaks and high flows that were learned of their meter and what they asked to be told; staff of the office see
   * everything else. What began before a resident's contract and lasted into it stands where that contract began.
   */
  alerts: AlertConnection;
  /** Nominal diameter in millimetres. */
  calibreMillimetres: Scalars['Int']['output'];
  /** Every edit of these days, the newest first. Staff of the office only; null for anybody else. */
  consumptionEdits?: Maybe<Array<ConsumptionEdit>>;
  /** Its radio with all that is known of it. Staff of the office only; null for anybody else. */
  device?: Maybe<Device>;
  /** What its register showed when it was taken out, where somebody looked. */
  finalRegister?: Maybe<Scalars['CubicMetres']['output']>;
  id: Scalars['ID']['output'];
  /** What its register showed when it was put in, where somebody looked. */
  initialRegister?: Maybe<Scalars['CubicMetres']['output']>;
  /** When this service life began. */
  installedAt: Scalars['DateTime']['output'];
  /** Null until the first telegram arrived. */
  latestReading?: Maybe<Reading>;
  /** Everything that happened to it, oldest first. Staff of the office only; null for anybody else. */
  life?: Maybe<MeterFactConnection>;
  /** Three letters by which the maker is registered, for example KAM. */
  manufacturer: Scalars['String']['output'];
  /** As the maker calls it, for example flowIQ 2200. */
  model: Scalars['String']['output'];
  /** Null while it is in service. A meter that is put in again, or elsewhere, is another one with another id. */
  removedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The number on its face, as the maker gave it. */
  serial: Scalars['String']['output'];
  /** Where it stands, or stood. */
  servicePoint: ServicePoint;
  /** The days from `from` to `to`, both included, as they were last validated; at most 400. Days nobody validated are absent. */
  validatedDays: Array<ValidatedDay>;
};


/** The physical register during one service life: put in at a service point, taken out of it. */
export type MeterAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  open?: InputMaybe<Scalars['Boolean']['input']>;
};


/** The physical register during one service life: put in at a service point, taken out of it. */
export type MeterConsumptionEditsArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


/** The physical register during one service life: put in at a service point, taken out of it. */
export type MeterLifeArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The physical register during one service life: put in at a service point, taken out of it. */
export type MeterValidatedDaysArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};

/** A page of meters. */
export type MeterConnection = {
  __typename?: 'MeterConnection';
  /** By id. */
  edges: Array<MeterEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A meter in a page. */
export type MeterEdge = {
  __typename?: 'MeterEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The meter. */
  node: Meter;
};

/** Something that happened to a meter. Facts are never changed; a wrong one is followed by another. */
export type MeterFact = {
  __typename?: 'MeterFact';
  /** When it happened in the world. */
  at: Scalars['DateTime']['output'];
  /** Subject of the person, or name of the process, who told it. */
  by: Scalars['String']['output'];
  /** What happened. */
  kind: MeterFactKind;
  /** METER_INSTALLED: the meter that stood there before. METER_REPLACED: the one that took its place. */
  otherMeterId?: Maybe<Scalars['ID']['output']>;
  /** READING_RECORDED_BY_HAND and READING_VALIDATED: which reading. */
  readingId?: Maybe<Scalars['ID']['output']>;
  /** When it was told to us; may be long after. */
  recordedAt: Scalars['DateTime']['output'];
  /** METER_INSTALLED: the initial one; METER_REPLACED and METER_REMOVED: the final one; READING_RECORDED_BY_HAND: the one read. */
  register?: Maybe<Scalars['CubicMetres']['output']>;
  /** READING_VALIDATED. */
  verdict?: Maybe<ReadingVerdict>;
  /** In the words of whoever told it; null of facts that need no reason. */
  why?: Maybe<Scalars['String']['output']>;
};

/** A page of the life of a meter. */
export type MeterFactConnection = {
  __typename?: 'MeterFactConnection';
  /** The oldest first. */
  edges: Array<MeterFactEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** Something that happened, in a page. */
export type MeterFactEdge = {
  __typename?: 'MeterFactEdge';
  /** Its place in the life of the meter. */
  cursor: Scalars['String']['output'];
  /** What happened. */
  node: MeterFact;
};

/** What can happen to a meter. */
export type MeterFactKind =
  /** Its radio got another key, or its first one. The key itself is told nowhere. */
  | 'KEY_CHANGED'
  /** It was put into service. */
  | 'METER_INSTALLED'
  /** It was taken out, and none took its place. */
  | 'METER_REMOVED'
  /** Another meter took its place. */
  | 'METER_REPLACED'
  /** Somebody read its register with their own eyes. */
  | 'READING_RECORDED_BY_HAND'
  /** Somebody looked at such a reading again. */
  | 'READING_VALIDATED';

/** The id belongs to another meter, or to this one with other data. */
export type MeterIdTaken = Refusal & {
  __typename?: 'MeterIdTaken';
  message: Scalars['String']['output'];
};

/** It is in service, now or since an earlier request with the same id. */
export type MeterInstalled = {
  __typename?: 'MeterInstalled';
  /** As it stands. */
  meter: Meter;
};

/** The meter was removed. */
export type MeterNotInService = Refusal & {
  __typename?: 'MeterNotInService';
  message: Scalars['String']['output'];
};

/** It is out of service, now or since an earlier request. */
export type MeterRemoved = {
  __typename?: 'MeterRemoved';
  /** As it ended. */
  meter: Meter;
};

/** The swap is done, and consumption goes on without a gap. */
export type MeterReplaced = {
  __typename?: 'MeterReplaced';
  /** The meter that left. */
  former: Meter;
  /** The meter that came. */
  meter: Meter;
};

/** Another meter in service bears that number. */
export type MeterSerialTaken = Refusal & {
  __typename?: 'MeterSerialTaken';
  message: Scalars['String']['output'];
};

/** No such meter, or another office's. */
export type MeterUnknown = Refusal & {
  __typename?: 'MeterUnknown';
  message: Scalars['String']['output'];
};

/** Every row was right. */
export type MetersProvisioned = {
  __typename?: 'MetersProvisioned';
  /** Rows whose meters were there before, with the same data. */
  alreadyInstalled: Scalars['Int']['output'];
  /** Whether this was only what would have come of it. */
  dryRun: Scalars['Boolean']['output'];
  /** Meters that were installed by it, or would be. */
  installed: Scalars['Int']['output'];
};

/** What can be done. Who repeats a request with the same id does no harm. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Adopts rules for an office from a day on. Rules are never changed: a new day has a new set. */
  adoptValidationRules: AdoptValidationRulesResult;
  /** Gives a Wireless M-Bus radio another key, or its first one. Repeating it changes nothing. */
  changeRadioKey: ChangeRadioKeyResult;
  /**
   * Tells a device what to do: queued at once, sent by its network when the device listens. Repeating it with the same id
   * and data changes nothing.
   */
  commandDevice: CommandDeviceResult;
  /** Puts a value in place of a day of a meter, with who and why; the measured one stays beside it. */
  editConsumption: EditConsumptionResult;
  /** Ends a watch; the alert of it that stands closes. Ending it again changes nothing. */
  endWatch: EndWatchResult;
  /**
   * Says what an alert was. A later verdict of the same person takes the place of the earlier one. It moves how much
   * evidence the next alert of this kind needs at this meter; NOT_A_LEAK and NORMAL_AT_MY_HOME end an alert that stands.
   */
  giveAlertFeedback: GiveAlertFeedbackResult;
  /**
   * Gives the meters of a delivery their keys: Kamstrup's key file (KEM, bare or zipped) in base64, with its password.
   * Meters in it that are not yours, or not in service, are named; metersWithoutKey tells which still wait.
   */
  importRadioKeys: ImportRadioKeysResult;
  /** Puts a meter with its radio into service at a service point. Repeating it with the same id and data changes nothing. */
  installMeter: InstallMeterResult;
  /**
   * Installs every meter of a file, or none: comma-separated values with a heading; semicolon or tab will do too. Columns:
   * serie, fabricante, modelo, calibre, punto de servicio, dirección, and where wanted red, clave, marca radio, modelo
   * radio, litros por pulso, intervalo, aplicación, lectura inicial, instalado, id. Every row that cannot be is named. The
   * same file again installs nothing twice; a dry run installs nothing at all.
   */
  provisionMeters: ProvisionMetersResult;
  /** Takes down a register that somebody read with their own eyes. Repeating it changes nothing. */
  recordReadingByHand: RecordReadingResult;
  /** Registers firmware that devices of one model can run. Repeating it changes nothing. */
  registerFirmwareRelease: RegisterFirmwareReleaseResult;
  /** Takes a meter out of service. Its radio is not heard any more; its history stays. Repeating it changes nothing. */
  removeMeter: RemoveMeterResult;
  /**
   * Puts a meter in another's place, at one instant: the old one ends with its final register, the new one begins with its
   * initial one, and the consumption of the service point goes on without a gap. Repeating it changes nothing.
   */
  replaceMeter: ReplaceMeterResult;
  /** Validates days of a meter again, from the registers and rules as they stand now. Days already right are not touched. */
  reprocessConsumption: ReprocessConsumptionResult;
  /**
   * Asks to be told of any water beyond an allowance while nobody is at home. Takes the place of the home's earlier one.
   * Repeating it with the same id and data changes nothing.
   */
  setAwayWatch: SetAwayWatchResult;
  /**
   * Asks to be told when a home uses more than so much in a day or a month. Takes the place of the home's earlier one of the
   * same period. Repeating it with the same id and data changes nothing.
   */
  setThresholdWatch: SetThresholdWatchResult;
  /**
   * Asks that somebody is told when a home uses too little at hours when whoever lives there is usually up. Takes the place of
   * the home's earlier one. Repeating it with the same id and data changes nothing.
   */
  setTooLittleUseWatch: SetTooLittleUseWatchResult;
  /**
   * Starts to bring a release to every device of an office that is of its model and does not run it: batch after batch,
   * with a pause in between. It stops itself when too many fail. Repeating it changes nothing.
   */
  startFirmwareCampaign: StartFirmwareCampaignResult;
  /** Pauses, resumes or stops a campaign. What is stopped stays so. */
  steerFirmwareCampaign: SteerFirmwareCampaignResult;
  /** Takes down what became of devices; 1,000 at most. A last word stays. */
  tellFirmwareOutcomes: TellFirmwareOutcomesResult;
  /** Takes down what somebody found who looked at a reading by hand again. The last word counts. */
  validateReading: ValidateReadingResult;
  /** Takes an edit back: the day is what the rules make of it again. */
  withdrawConsumptionEdit: WithdrawConsumptionEditResult;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationAdoptValidationRulesArgs = {
  input: AdoptValidationRulesInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationChangeRadioKeyArgs = {
  encryptionKey: Scalars['String']['input'];
  meterId: Scalars['ID']['input'];
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationCommandDeviceArgs = {
  input: CommandDeviceInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationEditConsumptionArgs = {
  input: EditConsumptionInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationEndWatchArgs = {
  watchId: Scalars['ID']['input'];
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationGiveAlertFeedbackArgs = {
  alertId: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  verdict: AlertVerdict;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationImportRadioKeysArgs = {
  file: Scalars['String']['input'];
  password: Scalars['String']['input'];
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationInstallMeterArgs = {
  input: InstallMeterInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationProvisionMetersArgs = {
  csv: Scalars['String']['input'];
  dryRun?: Scalars['Boolean']['input'];
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationRecordReadingByHandArgs = {
  input: RecordReadingInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationRegisterFirmwareReleaseArgs = {
  input: RegisterFirmwareReleaseInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationRemoveMeterArgs = {
  input: RemoveMeterInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationReplaceMeterArgs = {
  input: ReplaceMeterInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationReprocessConsumptionArgs = {
  from: Scalars['Date']['input'];
  meterId: Scalars['ID']['input'];
  to: Scalars['Date']['input'];
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationSetAwayWatchArgs = {
  input: SetAwayWatchInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationSetThresholdWatchArgs = {
  input: SetThresholdWatchInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationSetTooLittleUseWatchArgs = {
  input: SetTooLittleUseWatchInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationStartFirmwareCampaignArgs = {
  input: StartFirmwareCampaignInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationSteerFirmwareCampaignArgs = {
  action: CampaignAction;
  id: Scalars['ID']['input'];
  why: Scalars['String']['input'];
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationTellFirmwareOutcomesArgs = {
  campaignId: Scalars['ID']['input'];
  outcomes: Array<FirmwareOutcomeInput>;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationValidateReadingArgs = {
  input: ValidateReadingInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationWithdrawConsumptionEditArgs = {
  id: Scalars['ID']['input'];
  why: Scalars['String']['input'];
};

/** Others of the same usage class and office over the same days, counted to the end of the day of the newest reading here. */
export type NeighbourConsumption = {
  __typename?: 'NeighbourConsumption';
  /** How many others are known over all of these days, rounded down to tens. */
  contracts: Scalars['Int']['output'];
  /** Of the others, in two figures and no finer than ten litres. */
  median: Scalars['CubicMetres']['output'];
};

/** No device of that model in the office lacks the release. */
export type NoDeviceNeedsIt = Refusal & {
  __typename?: 'NoDeviceNeedsIt';
  message: Scalars['String']['output'];
};

/** Water that ran through the meters of an office in one day. */
export type OfficeConsumption = {
  __typename?: 'OfficeConsumption';
  /** Midnight in Mexico City with which the day begins. */
  from: Scalars['DateTime']['output'];
  /** How many meters are in the sum. */
  meters: Scalars['Int']['output'];
  /** Midnight with which it ends, also while the day runs. */
  to: Scalars['DateTime']['output'];
  /** Sum over the meters of which the register is known at both ends of the day; null when there is none. */
  volume?: Maybe<Scalars['CubicMetres']['output']>;
};

/** You do not work for that office. */
export type OfficeNotYours = Refusal & {
  __typename?: 'OfficeNotYours';
  message: Scalars['String']['output'];
};

/** One of CEA's offices (administraciones). */
export type OperatingUnit = {
  __typename?: 'OperatingUnit';
  /**
   * What the meters of the office measured on each civil day of Mexico City that touches the time from `from` to `to`;
   * null when the office is not yours. At most 400 days; a longer range is refused with BAD_USER_INPUT. A running day is
   * summed up once a minute, and so is a day that late readings correct.
   */
  dailyConsumption?: Maybe<Array<OfficeConsumption>>;
  id: Scalars['ID']['output'];
};


/** One of CEA's offices (administraciones). */
export type OperatingUnitDailyConsumptionArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};

/** The device, or we, do not know that order. */
export type OrderUnsupported = Refusal & {
  __typename?: 'OrderUnsupported';
  message: Scalars['String']['output'];
};

/** Where a page of a list ends. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** What to hand over as `after` for the next page; null when the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follow. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** Every meter of the file, or none. */
export type ProvisionMetersResult = MetersProvisioned | ProvisioningRefused;

/** What is wrong with one row. */
export type ProvisioningProblem = {
  __typename?: 'ProvisioningProblem';
  /** As it is called in such files; null for the whole line. */
  column?: Maybe<Scalars['String']['output']>;
  /** Counted from 1, the heading included. */
  line: Scalars['Int']['output'];
  /** What is wrong, and how to mend it, in Spanish. */
  message: Scalars['String']['output'];
};

/** Nothing was installed. */
export type ProvisioningRefused = Refusal & {
  __typename?: 'ProvisioningRefused';
  message: Scalars['String']['output'];
  /** All of them, also those beyond the first thousand. */
  problemCount: Scalars['Int']['output'];
  /** The first thousand, in the order of the lines. */
  problems: Array<ProvisioningProblem>;
};

/** What can be asked. Nothing here changes anything. */
export type Query = {
  __typename?: 'Query';
  /** An alert by id; null when there is none, or it is not yours to see. */
  alert?: Maybe<Alert>;
  /**
   * How often alerts of your offices were right, of those opened from `from` up to `to` that somebody judged: by layer,
   * kind, office and month, the newest month first.
   */
  alertPrecision: Array<AlertPrecision>;
  /** Null when there is none, or it is another office's. */
  firmwareCampaign?: Maybe<FirmwareCampaign>;
  /** Campaigns of one of your offices, the newest first. */
  firmwareCampaigns: FirmwareCampaignConnection;
  /** The newest first. */
  firmwareReleases: FirmwareReleaseConnection;
  /** A meter by id; null when there is none, or it is not yours to see. */
  meter?: Maybe<Meter>;
  /** A meter by the serial number on its face; null when there is none, or it is not yours to see. */
  meterBySerial?: Maybe<Meter>;
  /** Meters in service in your offices whose radio enciphers and whose key is not known here, by id. */
  metersWithoutKey: MeterConnection;
  /** Rules and estimators of a source, newest first: those for all offices and those of yours. */
  validationRuleSets: Array<ValidationRuleSet>;
};


/** What can be asked. Nothing here changes anything. */
export type QueryAlertArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryAlertPrecisionArgs = {
  from: Scalars['DateTime']['input'];
  kind?: InputMaybe<AlertKind>;
  to: Scalars['DateTime']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryFirmwareCampaignArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryFirmwareCampaignsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  operatingUnitId: Scalars['ID']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryFirmwareReleasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. Nothing here changes anything. */
export type QueryMeterArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryMeterBySerialArgs = {
  serial: Scalars['String']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryMetersWithoutKeyArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. Nothing here changes anything. */
export type QueryValidationRuleSetsArgs = {
  source: ValidationSource;
};

/** Its network deciphers by itself. */
export type RadioHasNoKey = Refusal & {
  __typename?: 'RadioHasNoKey';
  message: Scalars['String']['output'];
};

/** The radio by which a meter is heard. */
export type RadioInput = {
  /** WMBUS: eight digits, as in the telegram's address. LORAWAN: the DevEUI, 16 hexadecimal digits. NBIOT: the serial number of the module. */
  address: Scalars['String']['input'];
  /** LORAWAN: id of the application at the network server. Without it, learned from the first uplink; commands need it. */
  application?: InputMaybe<Scalars['ID']['input']>;
  /** WMBUS alone: AES-128 key, 32 hexadecimal digits; it may follow later. Sealed when stored, it never comes back. */
  encryptionKey?: InputMaybe<Scalars['String']['input']>;
  /** Decides what an address looks like. */
  network?: RadioNetwork;
  /** Which device this is, where its payload does not say so itself. */
  profile?: InputMaybe<RadioProfileInput>;
  /** How often it reports, where that is known. */
  reportIntervalSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** Its telegrams are opened with the new key from the next one on. */
export type RadioKeyChanged = {
  __typename?: 'RadioKeyChanged';
  /** Whose radio it is. */
  meter: Meter;
};

/** The file could be opened, and every number in it was looked at. */
export type RadioKeysImported = {
  __typename?: 'RadioKeysImported';
  /** Radios that have that key already. */
  alreadyKnown: Scalars['Int']['output'];
  /** Radios that got another key, or their first one. */
  changed: Scalars['Int']['output'];
  /** Numbers whose key is none. */
  malformed: Array<Scalars['String']['output']>;
  /** Numbers of which no meter of yours is in service. */
  unmatched: Array<Scalars['String']['output']>;
};

/** The address, or the key, is not one of that network. */
export type RadioMalformed = Refusal & {
  __typename?: 'RadioMalformed';
  message: Scalars['String']['output'];
};

/** On which network a radio speaks. */
export type RadioNetwork =
  /** LoRaWAN, through ChirpStack. */
  | 'LORAWAN'
  /** The mobile network; devices speak MQTT themselves. */
  | 'NBIOT'
  /** Wireless M-Bus (EN 13757-4), heard by concentrators and by who drives past. */
  | 'WMBUS';

/** Vendor and model as the codecs name them. */
export type RadioProfile = {
  __typename?: 'RadioProfile';
  /** Weight of a pulse; null for radios that tell a register. */
  litresPerPulse?: Maybe<Scalars['Float']['output']>;
  /** For example flowiq-2200. */
  model: Scalars['String']['output'];
  /** For example kamstrup. */
  vendor: Scalars['String']['output'];
};

/** Vendor and model as the codecs name them: `kamstrup`, `flowiq-2200`. */
export type RadioProfileInput = {
  /** Weight of a pulse, for radios that count pulses. */
  litresPerPulse?: InputMaybe<Scalars['Float']['input']>;
  /** As the codecs name it, for example flowiq-2200. */
  model: Scalars['String']['input'];
  /** As the codecs name it, for example kamstrup. */
  vendor: Scalars['String']['input'];
};

/** Another meter speaks with this address on the radio. */
export type RadioTaken = Refusal & {
  __typename?: 'RadioTaken';
  message: Scalars['String']['output'];
};

/** A register value at an instant. */
export type Reading = {
  __typename?: 'Reading';
  /** When the register showed this, by the meter's clock where it has one. */
  at: Scalars['DateTime']['output'];
  /** Flow at that moment in litres per hour, where the meter sends it. */
  flowLitresPerHour?: Maybe<Scalars['Int']['output']>;
  /** How it became known. */
  origin: ReadingOrigin;
  /** The cumulative register. */
  register: Scalars['CubicMetres']['output'];
};

/** The id belongs to another reading, or to this one with other data. */
export type ReadingIdTaken = Refusal & {
  __typename?: 'ReadingIdTaken';
  message: Scalars['String']['output'];
};

/** How a register value became known. */
export type ReadingOrigin =
  /** Nobody saw it; reckoned from what is known. */
  | 'ESTIMATED'
  /** Staff read it with their own eyes. */
  | 'FIELD'
  /** Whoever lives there read it. */
  | 'SELF'
  /** The meter sent it. */
  | 'TELEMETRY';

/** The reading is kept, now or since an earlier request. */
export type ReadingRecorded = {
  __typename?: 'ReadingRecorded';
  /** Whose register was read. */
  meter: Meter;
};

/** No reading by hand of that meter has that id. */
export type ReadingUnknown = Refusal & {
  __typename?: 'ReadingUnknown';
  message: Scalars['String']['output'];
};

/** The verdict is on record. */
export type ReadingValidated = {
  __typename?: 'ReadingValidated';
  /** Whose register was read. */
  meter: Meter;
};

/** What was found of a reading by hand. */
export type ReadingVerdict =
  /** The register showed that. */
  | 'CONFIRMED'
  /** It cannot have shown that. */
  | 'DISPUTED';

/** How well it was heard last. */
export type Reception = {
  __typename?: 'Reception';
  /** When it was heard. */
  at: Scalars['DateTime']['output'];
  /** Concentrator or gateway that heard it best. */
  gateway?: Maybe<Scalars['String']['output']>;
  /** Strength of the signal in dBm; null where the network does not say. */
  rssiDbm?: Maybe<Scalars['Float']['output']>;
  /** Signal over noise in dB; null where the network does not say. */
  snrDb?: Maybe<Scalars['Float']['output']>;
};

/** A register that somebody read. */
export type RecordReadingInput = {
  /** When it was read; not in the future. */
  at: Scalars['DateTime']['input'];
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** A meter in service in one of your offices. */
  meterId: Scalars['ID']['input'];
  /** Who read it. */
  reader?: HandReader;
  /** What the register showed. */
  register: Scalars['CubicMetres']['input'];
};

/** The meter, or what stands in the way. */
export type RecordReadingResult = InstantImpossible | MeterNotInService | MeterUnknown | ReadingIdTaken | ReadingRecorded | RegisterFalls;

/** Register values of one meter that were recorded together. */
export type RecordedReading = {
  __typename?: 'RecordedReading';
  /** How many were recorded with it, itself included. */
  count: Scalars['Int']['output'];
  /** Whose register it is. */
  meter: Meter;
  /** The newest of them; the meter's newest may be a newer one. */
  reading: Reading;
};

/** What every mutation answers with when the business says no: a sentence that says what stands in the way and what to do. */
export type Refusal = {
  /** In Spanish, for the person who asked. */
  message: Scalars['String']['output'];
};

/** A register never runs backwards: another one that is known, before or after, says otherwise. */
export type RegisterFalls = Refusal & {
  __typename?: 'RegisterFalls';
  /** The register that speaks against it. */
  known: Scalars['CubicMetres']['output'];
  /** When that register showed it. */
  knownAt: Scalars['DateTime']['output'];
  message: Scalars['String']['output'];
};

/** Firmware that becomes known. */
export type RegisterFirmwareReleaseInput = {
  /** SHA-256 of the image, 64 hexadecimal digits. */
  digest: Scalars['String']['input'];
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** As the codecs name it, for example flowiq-2200. */
  model: Scalars['String']['input'];
  /** What it changes, for those who decide. */
  notes?: Scalars['String']['input'];
  /** As the codecs name it, for example kamstrup. */
  vendor: Scalars['String']['input'];
  /** As devices tell it. */
  version: Scalars['String']['input'];
};

/** The release, or what stands in its way. */
export type RegisterFirmwareReleaseResult = FirmwareReleaseRegistered | FirmwareReleaseTaken;

/** A meter that leaves without another in its place. */
export type RemoveMeterInput = {
  /** When; now unless told. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** What its register shows, where somebody can look. */
  finalRegister?: InputMaybe<Scalars['CubicMetres']['input']>;
  /** A meter in service in one of your offices. */
  meterId: Scalars['ID']['input'];
  /** Stays on record. */
  why: Scalars['String']['input'];
};

/** The meter, or what stands in the way. */
export type RemoveMeterResult = InstantImpossible | MeterNotInService | MeterRemoved | MeterUnknown | RegisterFalls;

/** A swap of meters, at one instant. */
export type ReplaceMeterInput = {
  /** When; now unless told. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** What the register of the one that leaves shows. */
  finalRegister: Scalars['CubicMetres']['input'];
  /** The meter that leaves. */
  meterId: Scalars['ID']['input'];
  /** The meter that comes. */
  successor: SuccessorInput;
  /** Stays on record. */
  why: Scalars['String']['input'];
};

/** Both meters, or what stands in the way. */
export type ReplaceMeterResult = InstantImpossible | MeterIdTaken | MeterNotInService | MeterReplaced | MeterSerialTaken | MeterUnknown | RadioMalformed | RadioTaken | RegisterFalls | ServicePointHasMeter | ServicePointUnknown;

/** How much changed, or what stands in the way. */
export type ReprocessConsumptionResult = ConsumptionReprocessed | MeterUnknown;

/** What follows when a rule speaks against a day. */
export type RuleAction =
  /** An estimate takes its place. */
  | 'ESTIMATE'
  /** The raw value stands and is marked. */
  | 'FLAG';

/** The office has rules of that source from that day on already. */
export type RuleSetDayTaken = Refusal & {
  __typename?: 'RuleSetDayTaken';
  message: Scalars['String']['output'];
};

/** The id belongs to other rules. */
export type RuleSetIdTaken = Refusal & {
  __typename?: 'RuleSetIdTaken';
  message: Scalars['String']['output'];
};

/** The place that is supplied; holds zero or one meter at a time. */
export type ServicePoint = {
  __typename?: 'ServicePoint';
  /** The days from `from` to `to`, both included, beside the same days a year before and beside the neighbours; at most 400 days. */
  comparison?: Maybe<ConsumptionComparison>;
  /**
   * The whole hours, or days or months of Mexico City, that touch the time from `from` to `to`; empty when there is no meter, or it
   * is not yours to see; null when nobody can tell for now. At most 400; a longer range is refused with BAD_USER_INPUT.
   */
  consumption?: Maybe<Array<Consumption>>;
  /** From the first of the month in Mexico City to the latest reading; null until the meter's first. */
  consumptionThisMonth?: Maybe<Consumption>;
  /** From midnight in Mexico City to the latest reading; null until the meter's first. Its volume is null on a silent day. */
  consumptionToday?: Maybe<Consumption>;
  id: Scalars['ID']['output'];
  /**
   * Every meter that stood here, in the order in which they were put in; only those that are yours to see. Null when nobody
   * can tell for now.
   */
  installations?: Maybe<Array<Meter>>;
  /** The meter in service here; null when there is none, or it is not yours to see. */
  meter?: Maybe<Meter>;
  /** The meter that stood here at the end of that day in Mexico City; null when none did, or it is not yours to see. */
  meterOn?: Maybe<Meter>;
  /** Alerts that stand at the meter in service here, the newest first; null when nobody can tell for now. */
  openAlerts?: Maybe<Array<Alert>>;
  /**
   * What the running month will come to, told from the meter's own past; null until the meter's first reading of the month,
   * and where the past is too short to tell.
   */
  projectionThisMonth?: Maybe<ConsumptionProjection>;
  /**
   * What its people asked to be told, the running ones, the oldest first: at most one of each kind, and of thresholds one a
   * period. Null where it is not yours to see: it is nobody's but of those who see what the home uses.
   */
  watches?: Maybe<Array<Watch>>;
};


/** The place that is supplied; holds zero or one meter at a time. */
export type ServicePointComparisonArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


/** The place that is supplied; holds zero or one meter at a time. */
export type ServicePointConsumptionArgs = {
  from: Scalars['DateTime']['input'];
  step: ConsumptionStep;
  to: Scalars['DateTime']['input'];
};


/** The place that is supplied; holds zero or one meter at a time. */
export type ServicePointMeterOnArgs = {
  date: Scalars['Date']['input'];
};

/** Another meter is in service there: replace it instead. */
export type ServicePointHasMeter = Refusal & {
  __typename?: 'ServicePointHasMeter';
  message: Scalars['String']['output'];
};

/** No such service point is known here yet. One whose contract started a moment ago becomes known within a second. */
export type ServicePointUnknown = Refusal & {
  __typename?: 'ServicePointUnknown';
  message: Scalars['String']['output'];
};

/** An absence. */
export type SetAwayWatchInput = {
  /** May run without anybody being told, 0 to 100,000 litres. */
  allowanceLitres: Scalars['Int']['input'];
  /** From when on nobody is there; a time that is past counts too, a day back at most. */
  from: Scalars['DateTime']['input'];
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** A home of yours. */
  servicePointId: Scalars['ID']['input'];
  /** When somebody is back; later than `from` and now, a year after `from` at most. */
  until: Scalars['DateTime']['input'];
};

/** The watch, or what stands in the way. */
export type SetAwayWatchResult = ServicePointUnknown | WatchImpossible | WatchSet;

/** A threshold of a home. Exactly one of `litres` and `costCentavos`. */
export type SetThresholdWatchInput = {
  /** Tell when more is spent, centavos of MXN, 1 to 100,000,000. */
  costCentavos?: InputMaybe<Scalars['Int']['input']>;
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** Tell when more is used, 1 to 1,000,000. */
  litres?: InputMaybe<Scalars['Int']['input']>;
  /** Over which time it counts. */
  period: WatchPeriod;
  /** A home of yours. */
  servicePointId: Scalars['ID']['input'];
};

/** The watch, or what stands in the way. */
export type SetThresholdWatchResult = ServicePointUnknown | WatchImpossible | WatchSet;

/** Hours at which somebody is usually up. */
export type SetTooLittleUseWatchInput = {
  /** Who is told: a member of the contract (`ContractMember.id`); without one, the people of the home themselves. */
  contactMemberId?: InputMaybe<Scalars['ID']['input']>;
  /** Hour of Mexico City, 0 to 23. */
  fromHour: Scalars['Int']['input'];
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** Tell when less is used between them, 1 to 10,000. */
  litres: Scalars['Int']['input'];
  /** A home of yours. */
  servicePointId: Scalars['ID']['input'];
  /** Hour of Mexico City, 1 to 24, after `fromHour`. */
  untilHour: Scalars['Int']['input'];
};

/** The watch, or what stands in the way. */
export type SetTooLittleUseWatchResult = ContactUnknown | ServicePointUnknown | WatchImpossible | WatchSet;

/** A release on its way, and how carefully. */
export type StartFirmwareCampaignInput = {
  /** Cumulative shares of the batches, rising to 100: `[5, 25, 100]`. */
  batchPercents: Array<Scalars['Int']['input']>;
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** Of the devices whose turn has come; beyond, it stops itself. */
  mostFailuresPercent: Scalars['Int']['input'];
  /** Whose devices get it: one of your offices. */
  operatingUnitId: Scalars['ID']['input'];
  /** Between the end of one batch and the turn of the next. */
  pauseMinutes: Scalars['Int']['input'];
  /** Which one. */
  releaseId: Scalars['ID']['input'];
};

/** The campaign, or what stands in its way. */
export type StartFirmwareCampaignResult = BatchesMalformed | FirmwareCampaignIdTaken | FirmwareCampaignStarted | FirmwareReleaseUnknown | NoDeviceNeedsIt | OfficeNotYours;

/** The campaign, or what stands in the way. */
export type SteerFirmwareCampaignResult = FirmwareCampaignOver | FirmwareCampaignSteered | FirmwareCampaignUnknown;

/** What can be followed as it happens. Each ends when the right to see it does. */
export type Subscription = {
  __typename?: 'Subscription';
  /**
   * How things stand at a contract's service point after each new reading of its meter. A reading that comes late corrects
   * the figures and does not take the place of a newer one. FORBIDDEN when it is not yours to see, and as soon as it is not
   * any more.
   */
  consumptionUpdated: ConsumptionUpdate;
  /** Alerts of all meters of an office as they open or become critical. FORBIDDEN when the office is not yours. */
  fleetAlertRaised: Alert;
  /**
   * An alert of the meter at a contract's service point, whenever one opens, becomes critical or closes. Residents hear of
   * leaks and high flows that were learned of their meter and of what they asked to be told; staff of the office hear of
   * everything else. FORBIDDEN when the
   * contract is not yours to see, and as soon as it is not any more.
   */
  leakAlertChanged: Alert;
  /**
   * Readings of one meter as they are recorded, late ones too. FORBIDDEN when it is not yours to see, and as soon as it is
   * not any more.
   */
  meterReadingRecorded: RecordedReading;
};


/** What can be followed as it happens. Each ends when the right to see it does. */
export type SubscriptionConsumptionUpdatedArgs = {
  contractId: Scalars['ID']['input'];
};


/** What can be followed as it happens. Each ends when the right to see it does. */
export type SubscriptionFleetAlertRaisedArgs = {
  operatingUnitId: Scalars['ID']['input'];
};


/** What can be followed as it happens. Each ends when the right to see it does. */
export type SubscriptionLeakAlertChangedArgs = {
  contractId: Scalars['ID']['input'];
};


/** What can be followed as it happens. Each ends when the right to see it does. */
export type SubscriptionMeterReadingRecordedArgs = {
  meterId: Scalars['ID']['input'];
};

/** The meter that comes, at the same service point and instant. */
export type SuccessorInput = {
  /** Nominal diameter, for example 15. */
  calibreMillimetres: Scalars['Int']['input'];
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** What its register shows as it is put in. */
  initialRegister: Scalars['CubicMetres']['input'];
  /** Three letters by which the maker is registered, for example KAM. */
  manufacturer: Scalars['String']['input'];
  /** As the maker calls it. */
  model: Scalars['String']['input'];
  /** By what it is heard. */
  radio: RadioInput;
  /** The number on its face; no other meter in service may bear it. */
  serial: Scalars['String']['input'];
};

/** The campaign, or what stands in the way. */
export type TellFirmwareOutcomesResult = FirmwareCampaignUnknown | FirmwareOutcomesTold;

/** Tells when a home uses more than so much in a civil day or month. */
export type ThresholdWatch = Watch & {
  __typename?: 'ThresholdWatch';
  /** Told when more is spent, centavos of MXN at the price assumed until billing says the customer's own; null where it is set in water. */
  costCentavos?: Maybe<Scalars['Int']['output']>;
  /** Null while it runs. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** Told when more than so many litres are used: `litres`, or the most that cost no more than `costCentavos` at the assumed price. */
  limitLitres: Scalars['Int']['output'];
  /** Told when more is used; null where it is set in money. */
  litres?: Maybe<Scalars['Int']['output']>;
  /** Over which time it counts. */
  period: WatchPeriod;
  /** When it was set; the day or month that ran then counts from its beginning. */
  since: Scalars['DateTime']['output'];
  /** What was used so far in the period that runs, in litres; null until the meter's first reading of it, and while a gap lies at its beginning. */
  usedLitres?: Maybe<Scalars['Int']['output']>;
};

/**
 * Tells when a home uses less than so much between two hours of the day, on any day. It is judged when the meter has told its
 * register after the later hour; of a day on which either register is not known it tells nothing: silence of a meter is not a
 * home that uses none. No emergency service.
 */
export type TooLittleUseWatch = Watch & {
  __typename?: 'TooLittleUseWatch';
  /** Who is told, a member of the contract (`ContractMember.id`), beside whoever set it; null: the people of the home themselves. */
  contactMemberId?: Maybe<Scalars['ID']['output']>;
  /** Null while it runs. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Hour of Mexico City, 0 to 23. */
  fromHour: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  /** Told when less is used between them. */
  litres: Scalars['Int']['output'];
  /** When it was set; the first day that it judges is the one whose earlier hour came after. */
  since: Scalars['DateTime']['output'];
  /** Hour of Mexico City, 1 to 24, after `fromHour`. */
  untilHour: Scalars['Int']['output'];
};

/** A second look at a reading by hand. */
export type ValidateReadingInput = {
  /** Whose reading it is. */
  meterId: Scalars['ID']['input'];
  /** Of the reading by hand. */
  readingId: Scalars['ID']['input'];
  /** What was found. */
  verdict: ReadingVerdict;
  /** Stays on record. */
  why: Scalars['String']['input'];
};

/** The meter, or what stands in the way. */
export type ValidateReadingResult = MeterUnknown | ReadingUnknown | ReadingValidated;

/** A civil day of Mexico City, raw beside final. */
export type ValidatedDay = {
  __typename?: 'ValidatedDay';
  /** In Mexico City. */
  day: Scalars['Date']['output'];
  /** How the final value was made; null where it is measured or edited. */
  estimator?: Maybe<ConsumptionEstimator>;
  /** What counts; null where nothing was known to estimate from. */
  final?: Maybe<Scalars['CubicMetres']['output']>;
  /** What speaks against the raw value. */
  findings: Array<DayFinding>;
  /** As the registers tell it; null where either of the two is missing. */
  raw?: Maybe<Scalars['CubicMetres']['output']>;
  /** How far the final value can be relied on. */
  status: DayStatus;
  /** When the rules, or a person, spoke last. */
  validatedAt: Scalars['DateTime']['output'];
};

/** One rule; figures that it does not use are null. */
export type ValidationRule = {
  __typename?: 'ValidationRule';
  /** What follows. */
  action: RuleAction;
  /** SPIKE: and at least so many litres. */
  atLeastLitres?: Maybe<Scalars['Int']['output']>;
  /** ZERO_RUN: days in a row. */
  days?: Maybe<Scalars['Int']['output']>;
  /** ABOVE_CAPACITY: hours at the permanent flow Q3. */
  hoursOfPermanentFlow?: Maybe<Scalars['Float']['output']>;
  /** What it looks for. */
  rule: ValidationRuleKind;
  /** SPIKE: so many times the median of the 28 days before. */
  timesUsual?: Maybe<Scalars['Float']['output']>;
  /** ZERO_RUN: where so many litres a day were usual before. */
  usualAtLeastLitres?: Maybe<Scalars['Int']['output']>;
};

/** One rule; figures that it does not use stay away. */
export type ValidationRuleInput = {
  /** What follows. */
  action: RuleAction;
  /** SPIKE: and at least so many litres. */
  atLeastLitres?: InputMaybe<Scalars['Int']['input']>;
  /** ZERO_RUN: days in a row. */
  days?: InputMaybe<Scalars['Int']['input']>;
  /** ABOVE_CAPACITY: hours at the permanent flow Q3. */
  hoursOfPermanentFlow?: InputMaybe<Scalars['Float']['input']>;
  /** What it looks for. */
  rule: ValidationRuleKind;
  /** SPIKE: so many times the median of the 28 days before. */
  timesUsual?: InputMaybe<Scalars['Float']['input']>;
  /** ZERO_RUN: where so many litres a day were usual before. */
  usualAtLeastLitres?: InputMaybe<Scalars['Int']['input']>;
};

/** What a rule looks for. */
export type ValidationRuleKind =
  /** More than the meter can pass. */
  | 'ABOVE_CAPACITY'
  /** A register that fell. */
  | 'NEGATIVE'
  /** Many times what was usual before. */
  | 'SPIKE'
  /** A long run of days without a litre where water used to run. */
  | 'ZERO_RUN';

/** Rules and estimators of one source from a day on. */
export type ValidationRuleSet = {
  __typename?: 'ValidationRuleSet';
  /** When they did. */
  adoptedAt: Scalars['DateTime']['output'];
  /** Subject of the person who adopted it. */
  adoptedBy: Scalars['String']['output'];
  /** First day that it judges. */
  effectiveFrom: Scalars['Date']['output'];
  /** In order of preference. */
  estimators: Array<ConsumptionEstimator>;
  id: Scalars['ID']['output'];
  /** Null: for every office that has none of its own. */
  operatingUnitId?: Maybe<Scalars['ID']['output']>;
  /** All are asked of each day. */
  rules: Array<ValidationRule>;
  /** Whose readings it is for. */
  source: ValidationSource;
};

/** They count from their day on. */
export type ValidationRulesAdopted = {
  __typename?: 'ValidationRulesAdopted';
  /** As it is kept. */
  ruleSet: ValidationRuleSet;
};

/** Whose readings a set of rules is for. */
export type ValidationSource =
  /** Those that staff read. */
  | 'FIELD'
  /** Those that residents read. */
  | 'SELF'
  /** Those that meters send. */
  | 'TELEMETRY';

/** How a valve stands. */
export type ValvePosition =
  /** For a burst, or work on the pipe. Debt never closes the supply of a home. */
  | 'CLOSED'
  /** Water runs. */
  | 'OPEN';

/** Only staff who looked can confirm. */
export type VerdictForStaff = Refusal & {
  __typename?: 'VerdictForStaff';
  message: Scalars['String']['output'];
};

/** An alert that somebody asked for is right by what they asked: end or change the watch instead. */
export type VerdictNotForWatches = Refusal & {
  __typename?: 'VerdictNotForWatches';
  message: Scalars['String']['output'];
};

/** No day has less than no water. */
export type VolumeNegative = Refusal & {
  __typename?: 'VolumeNegative';
  message: Scalars['String']['output'];
};

/** What the people of a home asked to be told. It ends with the contract under which it was set. */
export type Watch = {
  /** Null while it runs. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** When it was set. */
  since: Scalars['DateTime']['output'];
};

/** It watches no more, now or since an earlier request. */
export type WatchEnded = {
  __typename?: 'WatchEnded';
  /** As it ended. */
  watch: Watch;
};

/** Nothing can be watched like that: figures or times that cannot be, an id that is taken, a meter that reports too seldom. */
export type WatchImpossible = Refusal & {
  __typename?: 'WatchImpossible';
  message: Scalars['String']['output'];
};

/** Over which time a threshold counts. */
export type WatchPeriod =
  /** A civil day of Mexico City, from midnight to midnight. */
  | 'DAY'
  /** A civil month of Mexico City. */
  | 'MONTH';

/** It watches, now or since an earlier request with the same id. */
export type WatchSet = {
  __typename?: 'WatchSet';
  /** As it stands. */
  watch: Watch;
};

/** No such watch, or another home's. */
export type WatchUnknown = Refusal & {
  __typename?: 'WatchUnknown';
  message: Scalars['String']['output'];
};

/** The edit, or what stands in the way. */
export type WithdrawConsumptionEditResult = ConsumptionEditUnknown | ConsumptionEditWithdrawn;



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
  Alert: Alert;
  Meter: Meter;
  OperatingUnit: OperatingUnit;
  ServicePoint: ServicePoint;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Alert:
    ( { __typename: 'Alert' }
    & GraphQLRecursivePick<FederationTypes['Alert'], {"id":true}> );
  Meter:
    ( { __typename: 'Meter' }
    & ( GraphQLRecursivePick<FederationTypes['Meter'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Meter'], {"serial":true}> ) );
  OperatingUnit:
    ( { __typename: 'OperatingUnit' }
    & GraphQLRecursivePick<FederationTypes['OperatingUnit'], {"id":true}> );
  ServicePoint:
    ( { __typename: 'ServicePoint' }
    & GraphQLRecursivePick<FederationTypes['ServicePoint'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AdoptValidationRulesResult:
    | ( OfficeNotYours )
    | ( RuleSetDayTaken )
    | ( RuleSetIdTaken )
    | ( Omit<ValidationRulesAdopted, 'ruleSet'> & { ruleSet: _RefType['ValidationRuleSet'] } )
  ;
  ChangeRadioKeyResult:
    | ( MeterNotInService )
    | ( MeterUnknown )
    | ( RadioHasNoKey )
    | ( Omit<RadioKeyChanged, 'meter'> & { meter: _RefType['Meter'] } )
    | ( RadioMalformed )
  ;
  CommandDeviceResult:
    | ( CommandIdTaken )
    | ( Omit<CommandQueued, 'command'> & { command: _RefType['DeviceCommand'] } )
    | ( DeviceUnreachable )
    | ( InstantImpossible )
    | ( MeterNotInService )
    | ( MeterUnknown )
    | ( OrderUnsupported )
  ;
  EditConsumptionResult:
    | ( Omit<ConsumptionEdited, 'day'> & { day: _RefType['ValidatedDay'] } )
    | ( DayNotOver )
    | ( EditIdTaken )
    | ( MeterUnknown )
    | ( VolumeNegative )
  ;
  EndWatchResult:
    | ( Omit<WatchEnded, 'watch'> & { watch: _RefType['Watch'] } )
    | ( WatchUnknown )
  ;
  GiveAlertFeedbackResult:
    | ( Omit<AlertFeedbackGiven, 'alert'> & { alert: _RefType['Alert'] } )
    | ( AlertUnknown )
    | ( VerdictForStaff )
    | ( VerdictNotForWatches )
  ;
  ImportRadioKeysResult:
    | ( KeyFileUnreadable )
    | ( RadioKeysImported )
  ;
  InstallMeterResult:
    | ( InstantImpossible )
    | ( MeterIdTaken )
    | ( Omit<MeterInstalled, 'meter'> & { meter: _RefType['Meter'] } )
    | ( MeterSerialTaken )
    | ( RadioMalformed )
    | ( RadioTaken )
    | ( ServicePointHasMeter )
    | ( ServicePointUnknown )
  ;
  ProvisionMetersResult:
    | ( MetersProvisioned )
    | ( ProvisioningRefused )
  ;
  RecordReadingResult:
    | ( InstantImpossible )
    | ( MeterNotInService )
    | ( MeterUnknown )
    | ( ReadingIdTaken )
    | ( Omit<ReadingRecorded, 'meter'> & { meter: _RefType['Meter'] } )
    | ( RegisterFalls )
  ;
  RegisterFirmwareReleaseResult:
    | ( Omit<FirmwareReleaseRegistered, 'release'> & { release: _RefType['FirmwareRelease'] } )
    | ( FirmwareReleaseTaken )
  ;
  RemoveMeterResult:
    | ( InstantImpossible )
    | ( MeterNotInService )
    | ( Omit<MeterRemoved, 'meter'> & { meter: _RefType['Meter'] } )
    | ( MeterUnknown )
    | ( RegisterFalls )
  ;
  ReplaceMeterResult:
    | ( InstantImpossible )
    | ( MeterIdTaken )
    | ( MeterNotInService )
    | ( Omit<MeterReplaced, 'former' | 'meter'> & { former: _RefType['Meter'], meter: _RefType['Meter'] } )
    | ( MeterSerialTaken )
    | ( MeterUnknown )
    | ( RadioMalformed )
    | ( RadioTaken )
    | ( RegisterFalls )
    | ( ServicePointHasMeter )
    | ( ServicePointUnknown )
  ;
  ReprocessConsumptionResult:
    | ( ConsumptionReprocessed )
    | ( MeterUnknown )
  ;
  SetAwayWatchResult:
    | ( ServicePointUnknown )
    | ( WatchImpossible )
    | ( Omit<WatchSet, 'watch'> & { watch: _RefType['Watch'] } )
  ;
  SetThresholdWatchResult:
    | ( ServicePointUnknown )
    | ( WatchImpossible )
    | ( Omit<WatchSet, 'watch'> & { watch: _RefType['Watch'] } )
  ;
  SetTooLittleUseWatchResult:
    | ( ContactUnknown )
    | ( ServicePointUnknown )
    | ( WatchImpossible )
    | ( Omit<WatchSet, 'watch'> & { watch: _RefType['Watch'] } )
  ;
  StartFirmwareCampaignResult:
    | ( BatchesMalformed )
    | ( FirmwareCampaignIdTaken )
    | ( Omit<FirmwareCampaignStarted, 'campaign'> & { campaign: _RefType['FirmwareCampaign'] } )
    | ( FirmwareReleaseUnknown )
    | ( NoDeviceNeedsIt )
    | ( OfficeNotYours )
  ;
  SteerFirmwareCampaignResult:
    | ( FirmwareCampaignOver )
    | ( Omit<FirmwareCampaignSteered, 'campaign'> & { campaign: _RefType['FirmwareCampaign'] } )
    | ( FirmwareCampaignUnknown )
  ;
  TellFirmwareOutcomesResult:
    | ( FirmwareCampaignUnknown )
    | ( Omit<FirmwareOutcomesTold, 'campaign'> & { campaign: _RefType['FirmwareCampaign'] } )
  ;
  ValidateReadingResult:
    | ( MeterUnknown )
    | ( ReadingUnknown )
    | ( Omit<ReadingValidated, 'meter'> & { meter: _RefType['Meter'] } )
  ;
  WithdrawConsumptionEditResult:
    | ( ConsumptionEditUnknown )
    | ( Omit<ConsumptionEditWithdrawn, 'edit'> & { edit: _RefType['ConsumptionEdit'] } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( AlertUnknown )
    | ( BatchesMalformed )
    | ( CommandIdTaken )
    | ( ConsumptionEditUnknown )
    | ( ContactUnknown )
    | ( DayNotOver )
    | ( DeviceUnreachable )
    | ( EditIdTaken )
    | ( FirmwareCampaignIdTaken )
    | ( FirmwareCampaignOver )
    | ( FirmwareCampaignUnknown )
    | ( FirmwareReleaseTaken )
    | ( FirmwareReleaseUnknown )
    | ( InstantImpossible )
    | ( KeyFileUnreadable )
    | ( MeterIdTaken )
    | ( MeterNotInService )
    | ( MeterSerialTaken )
    | ( MeterUnknown )
    | ( NoDeviceNeedsIt )
    | ( OfficeNotYours )
    | ( OrderUnsupported )
    | ( ProvisioningRefused )
    | ( RadioHasNoKey )
    | ( RadioMalformed )
    | ( RadioTaken )
    | ( ReadingIdTaken )
    | ( ReadingUnknown )
    | ( RegisterFalls )
    | ( RuleSetDayTaken )
    | ( RuleSetIdTaken )
    | ( ServicePointHasMeter )
    | ( ServicePointUnknown )
    | ( VerdictForStaff )
    | ( VerdictNotForWatches )
    | ( VolumeNegative )
    | ( WatchImpossible )
    | ( WatchUnknown )
  ;
  Watch:
    | ( AwayWatchModel )
    | ( ThresholdWatchModel )
    | ( TooLittleUseWatchModel )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Access: Access;
  AdoptValidationRulesInput: AdoptValidationRulesInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AdoptValidationRulesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AdoptValidationRulesResult']>;
  AlarmThreshold: ResolverTypeWrapper<AlarmThreshold>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Alert: ResolverTypeWrapper<AlertModel>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AlertClosedReason: AlertClosedReason;
  AlertConnection: ResolverTypeWrapper<Omit<AlertConnection, 'edges'> & { edges: Array<ResolversTypes['AlertEdge']> }>;
  AlertEdge: ResolverTypeWrapper<Omit<AlertEdge, 'node'> & { node: ResolversTypes['Alert'] }>;
  AlertFeedback: ResolverTypeWrapper<FeedbackModel>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AlertFeedbackConnection: ResolverTypeWrapper<Omit<AlertFeedbackConnection, 'edges'> & { edges: Array<ResolversTypes['AlertFeedbackEdge']> }>;
  AlertFeedbackEdge: ResolverTypeWrapper<Omit<AlertFeedbackEdge, 'node'> & { node: ResolversTypes['AlertFeedback'] }>;
  AlertFeedbackGiven: ResolverTypeWrapper<Omit<AlertFeedbackGiven, 'alert'> & { alert: ResolversTypes['Alert'] }>;
  AlertKind: AlertKind;
  AlertLayer: AlertLayer;
  AlertPrecision: ResolverTypeWrapper<AlertPrecisionModel>;
  AlertRecord: ResolverTypeWrapper<AlertRecord>;
  AlertSeverity: AlertSeverity;
  AlertUnknown: ResolverTypeWrapper<AlertUnknown>;
  AlertVerdict: AlertVerdict;
  AwayWatch: ResolverTypeWrapper<AwayWatchModel>;
  BatchesMalformed: ResolverTypeWrapper<BatchesMalformed>;
  BatteryLevel: ResolverTypeWrapper<BatteryLevel>;
  CampaignAction: CampaignAction;
  CampaignState: CampaignState;
  ChangeRadioKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeRadioKeyResult']>;
  CommandDeviceInput: CommandDeviceInput;
  CommandDeviceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CommandDeviceResult']>;
  CommandIdTaken: ResolverTypeWrapper<CommandIdTaken>;
  CommandQueued: ResolverTypeWrapper<Omit<CommandQueued, 'command'> & { command: ResolversTypes['DeviceCommand'] }>;
  CommandState: CommandState;
  Consumption: ResolverTypeWrapper<ShownConsumptionModel>;
  ConsumptionComparison: ResolverTypeWrapper<ConsumptionComparison>;
  ConsumptionEdit: ResolverTypeWrapper<ConsumptionEditModel>;
  ConsumptionEditUnknown: ResolverTypeWrapper<ConsumptionEditUnknown>;
  ConsumptionEditWithdrawn: ResolverTypeWrapper<Omit<ConsumptionEditWithdrawn, 'edit'> & { edit: ResolversTypes['ConsumptionEdit'] }>;
  ConsumptionEdited: ResolverTypeWrapper<Omit<ConsumptionEdited, 'day'> & { day: ResolversTypes['ValidatedDay'] }>;
  ConsumptionEstimator: ConsumptionEstimator;
  ConsumptionProjection: ResolverTypeWrapper<ConsumptionProjection>;
  ConsumptionReprocessed: ResolverTypeWrapper<ConsumptionReprocessed>;
  ConsumptionStep: ConsumptionStep;
  ConsumptionUpdate: ResolverTypeWrapper<ConsumptionUpdateModel>;
  ContactUnknown: ResolverTypeWrapper<ContactUnknown>;
  CubicMetres: ResolverTypeWrapper<Scalars['CubicMetres']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DayFinding: DayFinding;
  DayNotOver: ResolverTypeWrapper<DayNotOver>;
  DayStatus: DayStatus;
  Device: ResolverTypeWrapper<DeviceModel>;
  DeviceCommand: ResolverTypeWrapper<DeviceCommandModel>;
  DeviceCommandConnection: ResolverTypeWrapper<Omit<DeviceCommandConnection, 'edges'> & { edges: Array<ResolversTypes['DeviceCommandEdge']> }>;
  DeviceCommandEdge: ResolverTypeWrapper<Omit<DeviceCommandEdge, 'node'> & { node: ResolversTypes['DeviceCommand'] }>;
  DeviceOrder: ResolverTypeWrapper<DeviceOrderModel>;
  DeviceOrderName: DeviceOrderName;
  DeviceSettings: ResolverTypeWrapper<DeviceSettingsModel>;
  DeviceShadow: ResolverTypeWrapper<DeviceShadowModel>;
  DeviceUnreachable: ResolverTypeWrapper<DeviceUnreachable>;
  EditConsumptionInput: EditConsumptionInput;
  EditConsumptionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EditConsumptionResult']>;
  EditIdTaken: ResolverTypeWrapper<EditIdTaken>;
  EndWatchResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndWatchResult']>;
  FirmwareBatch: ResolverTypeWrapper<FirmwareBatch>;
  FirmwareCampaign: ResolverTypeWrapper<FirmwareCampaignModel>;
  FirmwareCampaignConnection: ResolverTypeWrapper<Omit<FirmwareCampaignConnection, 'edges'> & { edges: Array<ResolversTypes['FirmwareCampaignEdge']> }>;
  FirmwareCampaignEdge: ResolverTypeWrapper<Omit<FirmwareCampaignEdge, 'node'> & { node: ResolversTypes['FirmwareCampaign'] }>;
  FirmwareCampaignIdTaken: ResolverTypeWrapper<FirmwareCampaignIdTaken>;
  FirmwareCampaignOver: ResolverTypeWrapper<FirmwareCampaignOver>;
  FirmwareCampaignStarted: ResolverTypeWrapper<Omit<FirmwareCampaignStarted, 'campaign'> & { campaign: ResolversTypes['FirmwareCampaign'] }>;
  FirmwareCampaignSteered: ResolverTypeWrapper<Omit<FirmwareCampaignSteered, 'campaign'> & { campaign: ResolversTypes['FirmwareCampaign'] }>;
  FirmwareCampaignUnknown: ResolverTypeWrapper<FirmwareCampaignUnknown>;
  FirmwareFailure: ResolverTypeWrapper<FirmwareFailureModel>;
  FirmwareOutcome: FirmwareOutcome;
  FirmwareOutcomeInput: FirmwareOutcomeInput;
  FirmwareOutcomesTold: ResolverTypeWrapper<Omit<FirmwareOutcomesTold, 'campaign'> & { campaign: ResolversTypes['FirmwareCampaign'] }>;
  FirmwareRelease: ResolverTypeWrapper<FirmwareReleaseModel>;
  FirmwareReleaseConnection: ResolverTypeWrapper<Omit<FirmwareReleaseConnection, 'edges'> & { edges: Array<ResolversTypes['FirmwareReleaseEdge']> }>;
  FirmwareReleaseEdge: ResolverTypeWrapper<Omit<FirmwareReleaseEdge, 'node'> & { node: ResolversTypes['FirmwareRelease'] }>;
  FirmwareReleaseRegistered: ResolverTypeWrapper<Omit<FirmwareReleaseRegistered, 'release'> & { release: ResolversTypes['FirmwareRelease'] }>;
  FirmwareReleaseTaken: ResolverTypeWrapper<FirmwareReleaseTaken>;
  FirmwareReleaseUnknown: ResolverTypeWrapper<FirmwareReleaseUnknown>;
  GiveAlertFeedbackResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GiveAlertFeedbackResult']>;
  HandReader: HandReader;
  ImportRadioKeysResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ImportRadioKeysResult']>;
  InstallMeterInput: InstallMeterInput;
  InstallMeterResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['InstallMeterResult']>;
  InstantImpossible: ResolverTypeWrapper<InstantImpossible>;
  KeyFileUnreadable: ResolverTypeWrapper<KeyFileUnreadable>;
  Meter: ResolverTypeWrapper<MeterModel>;
  MeterConnection: ResolverTypeWrapper<Omit<MeterConnection, 'edges'> & { edges: Array<ResolversTypes['MeterEdge']> }>;
  MeterEdge: ResolverTypeWrapper<Omit<MeterEdge, 'node'> & { node: ResolversTypes['Meter'] }>;
  MeterFact: ResolverTypeWrapper<KeptFactModel>;
  MeterFactConnection: ResolverTypeWrapper<Omit<MeterFactConnection, 'edges'> & { edges: Array<ResolversTypes['MeterFactEdge']> }>;
  MeterFactEdge: ResolverTypeWrapper<Omit<MeterFactEdge, 'node'> & { node: ResolversTypes['MeterFact'] }>;
  MeterFactKind: MeterFactKind;
  MeterIdTaken: ResolverTypeWrapper<MeterIdTaken>;
  MeterInstalled: ResolverTypeWrapper<Omit<MeterInstalled, 'meter'> & { meter: ResolversTypes['Meter'] }>;
  MeterNotInService: ResolverTypeWrapper<MeterNotInService>;
  MeterRemoved: ResolverTypeWrapper<Omit<MeterRemoved, 'meter'> & { meter: ResolversTypes['Meter'] }>;
  MeterReplaced: ResolverTypeWrapper<Omit<MeterReplaced, 'former' | 'meter'> & { former: ResolversTypes['Meter'], meter: ResolversTypes['Meter'] }>;
  MeterSerialTaken: ResolverTypeWrapper<MeterSerialTaken>;
  MeterUnknown: ResolverTypeWrapper<MeterUnknown>;
  MetersProvisioned: ResolverTypeWrapper<MetersProvisioned>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NeighbourConsumption: ResolverTypeWrapper<NeighbourConsumption>;
  NoDeviceNeedsIt: ResolverTypeWrapper<NoDeviceNeedsIt>;
  OfficeConsumption: ResolverTypeWrapper<OfficeDayModel>;
  OfficeNotYours: ResolverTypeWrapper<OfficeNotYours>;
  OperatingUnit: ResolverTypeWrapper<OfficeModel>;
  OrderUnsupported: ResolverTypeWrapper<OrderUnsupported>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ProvisionMetersResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ProvisionMetersResult']>;
  ProvisioningProblem: ResolverTypeWrapper<ProvisioningProblem>;
  ProvisioningRefused: ResolverTypeWrapper<ProvisioningRefused>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RadioHasNoKey: ResolverTypeWrapper<RadioHasNoKey>;
  RadioInput: RadioInput;
  RadioKeyChanged: ResolverTypeWrapper<Omit<RadioKeyChanged, 'meter'> & { meter: ResolversTypes['Meter'] }>;
  RadioKeysImported: ResolverTypeWrapper<RadioKeysImported>;
  RadioMalformed: ResolverTypeWrapper<RadioMalformed>;
  RadioNetwork: RadioNetwork;
  RadioProfile: ResolverTypeWrapper<RadioProfile>;
  RadioProfileInput: RadioProfileInput;
  RadioTaken: ResolverTypeWrapper<RadioTaken>;
  Reading: ResolverTypeWrapper<ReadingModel>;
  ReadingIdTaken: ResolverTypeWrapper<ReadingIdTaken>;
  ReadingOrigin: ReadingOrigin;
  ReadingRecorded: ResolverTypeWrapper<Omit<ReadingRecorded, 'meter'> & { meter: ResolversTypes['Meter'] }>;
  ReadingUnknown: ResolverTypeWrapper<ReadingUnknown>;
  ReadingValidated: ResolverTypeWrapper<Omit<ReadingValidated, 'meter'> & { meter: ResolversTypes['Meter'] }>;
  ReadingVerdict: ReadingVerdict;
  Reception: ResolverTypeWrapper<Reception>;
  RecordReadingInput: RecordReadingInput;
  RecordReadingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordReadingResult']>;
  RecordedReading: ResolverTypeWrapper<RecordedReadingModel>;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  RegisterFalls: ResolverTypeWrapper<RegisterFalls>;
  RegisterFirmwareReleaseInput: RegisterFirmwareReleaseInput;
  RegisterFirmwareReleaseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterFirmwareReleaseResult']>;
  RemoveMeterInput: RemoveMeterInput;
  RemoveMeterResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveMeterResult']>;
  ReplaceMeterInput: ReplaceMeterInput;
  ReplaceMeterResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReplaceMeterResult']>;
  ReprocessConsumptionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReprocessConsumptionResult']>;
  RuleAction: RuleAction;
  RuleSetDayTaken: ResolverTypeWrapper<RuleSetDayTaken>;
  RuleSetIdTaken: ResolverTypeWrapper<RuleSetIdTaken>;
  ServicePoint: ResolverTypeWrapper<ServicePointModel>;
  ServicePointHasMeter: ResolverTypeWrapper<ServicePointHasMeter>;
  ServicePointUnknown: ResolverTypeWrapper<ServicePointUnknown>;
  SetAwayWatchInput: SetAwayWatchInput;
  SetAwayWatchResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetAwayWatchResult']>;
  SetThresholdWatchInput: SetThresholdWatchInput;
  SetThresholdWatchResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetThresholdWatchResult']>;
  SetTooLittleUseWatchInput: SetTooLittleUseWatchInput;
  SetTooLittleUseWatchResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetTooLittleUseWatchResult']>;
  StartFirmwareCampaignInput: StartFirmwareCampaignInput;
  StartFirmwareCampaignResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartFirmwareCampaignResult']>;
  SteerFirmwareCampaignResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SteerFirmwareCampaignResult']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SuccessorInput: SuccessorInput;
  TellFirmwareOutcomesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TellFirmwareOutcomesResult']>;
  ThresholdWatch: ResolverTypeWrapper<ThresholdWatchModel>;
  TooLittleUseWatch: ResolverTypeWrapper<TooLittleUseWatchModel>;
  ValidateReadingInput: ValidateReadingInput;
  ValidateReadingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ValidateReadingResult']>;
  ValidatedDay: ResolverTypeWrapper<KeptDayModel>;
  ValidationRule: ResolverTypeWrapper<ValidationRuleModel>;
  ValidationRuleInput: ValidationRuleInput;
  ValidationRuleKind: ValidationRuleKind;
  ValidationRuleSet: ResolverTypeWrapper<RuleSetModel>;
  ValidationRulesAdopted: ResolverTypeWrapper<Omit<ValidationRulesAdopted, 'ruleSet'> & { ruleSet: ResolversTypes['ValidationRuleSet'] }>;
  ValidationSource: ValidationSource;
  ValvePosition: ValvePosition;
  VerdictForStaff: ResolverTypeWrapper<VerdictForStaff>;
  VerdictNotForWatches: ResolverTypeWrapper<VerdictNotForWatches>;
  VolumeNegative: ResolverTypeWrapper<VolumeNegative>;
  Watch: ResolverTypeWrapper<WatchModel>;
  WatchEnded: ResolverTypeWrapper<Omit<WatchEnded, 'watch'> & { watch: ResolversTypes['Watch'] }>;
  WatchImpossible: ResolverTypeWrapper<WatchImpossible>;
  WatchPeriod: WatchPeriod;
  WatchSet: ResolverTypeWrapper<Omit<WatchSet, 'watch'> & { watch: ResolversTypes['Watch'] }>;
  WatchUnknown: ResolverTypeWrapper<WatchUnknown>;
  WithdrawConsumptionEditResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawConsumptionEditResult']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AdoptValidationRulesInput: AdoptValidationRulesInput;
  ID: Scalars['ID']['output'];
  AdoptValidationRulesResult: ResolversUnionTypes<ResolversParentTypes>['AdoptValidationRulesResult'];
  AlarmThreshold: AlarmThreshold;
  String: Scalars['String']['output'];
  Float: Scalars['Float']['output'];
  Alert: AlertModel;
  Int: Scalars['Int']['output'];
  AlertConnection: Omit<AlertConnection, 'edges'> & { edges: Array<ResolversParentTypes['AlertEdge']> };
  AlertEdge: Omit<AlertEdge, 'node'> & { node: ResolversParentTypes['Alert'] };
  AlertFeedback: FeedbackModel;
  Boolean: Scalars['Boolean']['output'];
  AlertFeedbackConnection: Omit<AlertFeedbackConnection, 'edges'> & { edges: Array<ResolversParentTypes['AlertFeedbackEdge']> };
  AlertFeedbackEdge: Omit<AlertFeedbackEdge, 'node'> & { node: ResolversParentTypes['AlertFeedback'] };
  AlertFeedbackGiven: Omit<AlertFeedbackGiven, 'alert'> & { alert: ResolversParentTypes['Alert'] };
  AlertPrecision: AlertPrecisionModel;
  AlertRecord: AlertRecord;
  AlertUnknown: AlertUnknown;
  AwayWatch: AwayWatchModel;
  BatchesMalformed: BatchesMalformed;
  BatteryLevel: BatteryLevel;
  ChangeRadioKeyResult: ResolversUnionTypes<ResolversParentTypes>['ChangeRadioKeyResult'];
  CommandDeviceInput: CommandDeviceInput;
  CommandDeviceResult: ResolversUnionTypes<ResolversParentTypes>['CommandDeviceResult'];
  CommandIdTaken: CommandIdTaken;
  CommandQueued: Omit<CommandQueued, 'command'> & { command: ResolversParentTypes['DeviceCommand'] };
  Consumption: ShownConsumptionModel;
  ConsumptionComparison: ConsumptionComparison;
  ConsumptionEdit: ConsumptionEditModel;
  ConsumptionEditUnknown: ConsumptionEditUnknown;
  ConsumptionEditWithdrawn: Omit<ConsumptionEditWithdrawn, 'edit'> & { edit: ResolversParentTypes['ConsumptionEdit'] };
  ConsumptionEdited: Omit<ConsumptionEdited, 'day'> & { day: ResolversParentTypes['ValidatedDay'] };
  ConsumptionProjection: ConsumptionProjection;
  ConsumptionReprocessed: ConsumptionReprocessed;
  ConsumptionUpdate: ConsumptionUpdateModel;
  ContactUnknown: ContactUnknown;
  CubicMetres: Scalars['CubicMetres']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DayNotOver: DayNotOver;
  Device: DeviceModel;
  DeviceCommand: DeviceCommandModel;
  DeviceCommandConnection: Omit<DeviceCommandConnection, 'edges'> & { edges: Array<ResolversParentTypes['DeviceCommandEdge']> };
  DeviceCommandEdge: Omit<DeviceCommandEdge, 'node'> & { node: ResolversParentTypes['DeviceCommand'] };
  DeviceOrder: DeviceOrderModel;
  DeviceSettings: DeviceSettingsModel;
  DeviceShadow: DeviceShadowModel;
  DeviceUnreachable: DeviceUnreachable;
  EditConsumptionInput: EditConsumptionInput;
  EditConsumptionResult: ResolversUnionTypes<ResolversParentTypes>['EditConsumptionResult'];
  EditIdTaken: EditIdTaken;
  EndWatchResult: ResolversUnionTypes<ResolversParentTypes>['EndWatchResult'];
  FirmwareBatch: FirmwareBatch;
  FirmwareCampaign: FirmwareCampaignModel;
  FirmwareCampaignConnection: Omit<FirmwareCampaignConnection, 'edges'> & { edges: Array<ResolversParentTypes['FirmwareCampaignEdge']> };
  FirmwareCampaignEdge: Omit<FirmwareCampaignEdge, 'node'> & { node: ResolversParentTypes['FirmwareCampaign'] };
  FirmwareCampaignIdTaken: FirmwareCampaignIdTaken;
  FirmwareCampaignOver: FirmwareCampaignOver;
  FirmwareCampaignStarted: Omit<FirmwareCampaignStarted, 'campaign'> & { campaign: ResolversParentTypes['FirmwareCampaign'] };
  FirmwareCampaignSteered: Omit<FirmwareCampaignSteered, 'campaign'> & { campaign: ResolversParentTypes['FirmwareCampaign'] };
  FirmwareCampaignUnknown: FirmwareCampaignUnknown;
  FirmwareFailure: FirmwareFailureModel;
  FirmwareOutcomeInput: FirmwareOutcomeInput;
  FirmwareOutcomesTold: Omit<FirmwareOutcomesTold, 'campaign'> & { campaign: ResolversParentTypes['FirmwareCampaign'] };
  FirmwareRelease: FirmwareReleaseModel;
  FirmwareReleaseConnection: Omit<FirmwareReleaseConnection, 'edges'> & { edges: Array<ResolversParentTypes['FirmwareReleaseEdge']> };
  FirmwareReleaseEdge: Omit<FirmwareReleaseEdge, 'node'> & { node: ResolversParentTypes['FirmwareRelease'] };
  FirmwareReleaseRegistered: Omit<FirmwareReleaseRegistered, 'release'> & { release: ResolversParentTypes['FirmwareRelease'] };
  FirmwareReleaseTaken: FirmwareReleaseTaken;
  FirmwareReleaseUnknown: FirmwareReleaseUnknown;
  GiveAlertFeedbackResult: ResolversUnionTypes<ResolversParentTypes>['GiveAlertFeedbackResult'];
  ImportRadioKeysResult: ResolversUnionTypes<ResolversParentTypes>['ImportRadioKeysResult'];
  InstallMeterInput: InstallMeterInput;
  InstallMeterResult: ResolversUnionTypes<ResolversParentTypes>['InstallMeterResult'];
  InstantImpossible: InstantImpossible;
  KeyFileUnreadable: KeyFileUnreadable;
  Meter: MeterModel;
  MeterConnection: Omit<MeterConnection, 'edges'> & { edges: Array<ResolversParentTypes['MeterEdge']> };
  MeterEdge: Omit<MeterEdge, 'node'> & { node: ResolversParentTypes['Meter'] };
  MeterFact: KeptFactModel;
  MeterFactConnection: Omit<MeterFactConnection, 'edges'> & { edges: Array<ResolversParentTypes['MeterFactEdge']> };
  MeterFactEdge: Omit<MeterFactEdge, 'node'> & { node: ResolversParentTypes['MeterFact'] };
  MeterIdTaken: MeterIdTaken;
  MeterInstalled: Omit<MeterInstalled, 'meter'> & { meter: ResolversParentTypes['Meter'] };
  MeterNotInService: MeterNotInService;
  MeterRemoved: Omit<MeterRemoved, 'meter'> & { meter: ResolversParentTypes['Meter'] };
  MeterReplaced: Omit<MeterReplaced, 'former' | 'meter'> & { former: ResolversParentTypes['Meter'], meter: ResolversParentTypes['Meter'] };
  MeterSerialTaken: MeterSerialTaken;
  MeterUnknown: MeterUnknown;
  MetersProvisioned: MetersProvisioned;
  Mutation: Record<PropertyKey, never>;
  NeighbourConsumption: NeighbourConsumption;
  NoDeviceNeedsIt: NoDeviceNeedsIt;
  OfficeConsumption: OfficeDayModel;
  OfficeNotYours: OfficeNotYours;
  OperatingUnit: OfficeModel;
  OrderUnsupported: OrderUnsupported;
  PageInfo: PageInfo;
  ProvisionMetersResult: ResolversUnionTypes<ResolversParentTypes>['ProvisionMetersResult'];
  ProvisioningProblem: ProvisioningProblem;
  ProvisioningRefused: ProvisioningRefused;
  Query: Record<PropertyKey, never>;
  RadioHasNoKey: RadioHasNoKey;
  RadioInput: RadioInput;
  RadioKeyChanged: Omit<RadioKeyChanged, 'meter'> & { meter: ResolversParentTypes['Meter'] };
  RadioKeysImported: RadioKeysImported;
  RadioMalformed: RadioMalformed;
  RadioProfile: RadioProfile;
  RadioProfileInput: RadioProfileInput;
  RadioTaken: RadioTaken;
  Reading: ReadingModel;
  ReadingIdTaken: ReadingIdTaken;
  ReadingRecorded: Omit<ReadingRecorded, 'meter'> & { meter: ResolversParentTypes['Meter'] };
  ReadingUnknown: ReadingUnknown;
  ReadingValidated: Omit<ReadingValidated, 'meter'> & { meter: ResolversParentTypes['Meter'] };
  Reception: Reception;
  RecordReadingInput: RecordReadingInput;
  RecordReadingResult: ResolversUnionTypes<ResolversParentTypes>['RecordReadingResult'];
  RecordedReading: RecordedReadingModel;
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  RegisterFalls: RegisterFalls;
  RegisterFirmwareReleaseInput: RegisterFirmwareReleaseInput;
  RegisterFirmwareReleaseResult: ResolversUnionTypes<ResolversParentTypes>['RegisterFirmwareReleaseResult'];
  RemoveMeterInput: RemoveMeterInput;
  RemoveMeterResult: ResolversUnionTypes<ResolversParentTypes>['RemoveMeterResult'];
  ReplaceMeterInput: ReplaceMeterInput;
  ReplaceMeterResult: ResolversUnionTypes<ResolversParentTypes>['ReplaceMeterResult'];
  ReprocessConsumptionResult: ResolversUnionTypes<ResolversParentTypes>['ReprocessConsumptionResult'];
  RuleSetDayTaken: RuleSetDayTaken;
  RuleSetIdTaken: RuleSetIdTaken;
  ServicePoint: ServicePointModel;
  ServicePointHasMeter: ServicePointHasMeter;
  ServicePointUnknown: ServicePointUnknown;
  SetAwayWatchInput: SetAwayWatchInput;
  SetAwayWatchResult: ResolversUnionTypes<ResolversParentTypes>['SetAwayWatchResult'];
  SetThresholdWatchInput: SetThresholdWatchInput;
  SetThresholdWatchResult: ResolversUnionTypes<ResolversParentTypes>['SetThresholdWatchResult'];
  SetTooLittleUseWatchInput: SetTooLittleUseWatchInput;
  SetTooLittleUseWatchResult: ResolversUnionTypes<ResolversParentTypes>['SetTooLittleUseWatchResult'];
  StartFirmwareCampaignInput: StartFirmwareCampaignInput;
  StartFirmwareCampaignResult: ResolversUnionTypes<ResolversParentTypes>['StartFirmwareCampaignResult'];
  SteerFirmwareCampaignResult: ResolversUnionTypes<ResolversParentTypes>['SteerFirmwareCampaignResult'];
  Subscription: Record<PropertyKey, never>;
  SuccessorInput: SuccessorInput;
  TellFirmwareOutcomesResult: ResolversUnionTypes<ResolversParentTypes>['TellFirmwareOutcomesResult'];
  ThresholdWatch: ThresholdWatchModel;
  TooLittleUseWatch: TooLittleUseWatchModel;
  ValidateReadingInput: ValidateReadingInput;
  ValidateReadingResult: ResolversUnionTypes<ResolversParentTypes>['ValidateReadingResult'];
  ValidatedDay: KeptDayModel;
  ValidationRule: ValidationRuleModel;
  ValidationRuleInput: ValidationRuleInput;
  ValidationRuleSet: RuleSetModel;
  ValidationRulesAdopted: Omit<ValidationRulesAdopted, 'ruleSet'> & { ruleSet: ResolversParentTypes['ValidationRuleSet'] };
  VerdictForStaff: VerdictForStaff;
  VerdictNotForWatches: VerdictNotForWatches;
  VolumeNegative: VolumeNegative;
  Watch: WatchModel;
  WatchEnded: Omit<WatchEnded, 'watch'> & { watch: ResolversParentTypes['Watch'] };
  WatchImpossible: WatchImpossible;
  WatchSet: Omit<WatchSet, 'watch'> & { watch: ResolversParentTypes['Watch'] };
  WatchUnknown: WatchUnknown;
  WithdrawConsumptionEditResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawConsumptionEditResult'];
};

export type AuthDirectiveArgs = {
  requires: Access;
};

export type AuthDirectiveResolver<Result, Parent, ContextType = MeteringContext, Args = AuthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AdoptValidationRulesResultResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['AdoptValidationRulesResult'] = ResolversParentTypes['AdoptValidationRulesResult']> = {
  __resolveType: TypeResolveFn<'OfficeNotYours' | 'RuleSetDayTaken' | 'RuleSetIdTaken' | 'ValidationRulesAdopted', ParentType, ContextType>;
};

export type AlarmThresholdResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['AlarmThreshold'] = ResolversParentTypes['AlarmThreshold']> = {
  alarm?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  litresPerHour?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type AlertResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['Alert'] = ResolversParentTypes['Alert'], FederationReferenceType extends FederationReferenceTypes['Alert'] = FederationReferenceTypes['Alert']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Alert']> | FederationReferenceType, FederationReferenceType, ContextType>;
  areaEventId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedReason?: Resolver<Maybe<ResolversTypes['AlertClosedReason']>, ParentType, ContextType>;
  costCentavos?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  escalatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  feedback?: Resolver<Maybe<ResolversTypes['AlertFeedbackConnection']>, ParentType, ContextType, RequireFields<AlertFeedbackArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AlertKind'], ParentType, ContextType>;
  layer?: Resolver<ResolversTypes['AlertLayer'], ParentType, ContextType>;
  litresPerHour?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  meter?: Resolver<ResolversTypes['Meter'], ParentType, ContextType>;
  myVerdict?: Resolver<Maybe<ResolversTypes['AlertVerdict']>, ParentType, ContextType>;
  neighbours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['AlertRecord']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['AlertSeverity'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  volume?: Resolver<ResolversTypes['CubicMetres'], ParentType, ContextType>;
  watch?: Resolver<Maybe<ResolversTypes['Watch']>, ParentType, ContextType>;
};

export type AlertConnectionResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['AlertConnection'] = ResolversParentTypes['AlertConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AlertEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AlertEdgeResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['AlertEdge'] = ResolversParentTypes['AlertEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Alert'], ParentType, ContextType>;
};

export type AlertFeedbackResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['AlertFeedback'] = ResolversParentTypes['AlertFeedback']> = {
  byStaff?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  givenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['AlertVerdict'], ParentType, ContextType>;
};

export type AlertFeedbackConnectionResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['AlertFeedbackConnection'] = ResolversParentTypes['AlertFeedbackConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AlertFeedbackEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AlertFeedbackEdgeResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['AlertFeedbackEdge'] = ResolversParentTypes['AlertFeedbackEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AlertFeedback'], ParentType, ContextType>;
};

export type AlertFeedbackGivenResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['AlertFeedbackGiven'] = ResolversParentTypes['AlertFeedbackGiven']> = {
  alert?: Resolver<ResolversTypes['Alert'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlertPrecisionResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['AlertPrecision'] = ResolversParentTypes['AlertPrecision']> = {
  judged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AlertKind'], ParentType, ContextType>;
  layer?: Resolver<ResolversTypes['AlertLayer'], ParentType, ContextType>;
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operatingUnitId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  precision?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  right?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AlertRecordResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['AlertRecord'] = ResolversParentTypes['AlertRecord']> = {
  judged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  right?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AlertUnknownResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['AlertUnknown'] = ResolversParentTypes['AlertUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AwayWatchResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['AwayWatch'] = ResolversParentTypes['AwayWatch']> = {
  allowanceLitres?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  usedLitres?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BatchesMalformedResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['BatchesMalformed'] = ResolversParentTypes['BatchesMalformed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BatteryLevelResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['BatteryLevel'] = ResolversParentTypes['BatteryLevel']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  millivolts?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ChangeRadioKeyResultResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ChangeRadioKeyResult'] = ResolversParentTypes['ChangeRadioKeyResult']> = {
  __resolveType: TypeResolveFn<'MeterNotInService' | 'MeterUnknown' | 'RadioHasNoKey' | 'RadioKeyChanged' | 'RadioMalformed', ParentType, ContextType>;
};

export type CommandDeviceResultResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['CommandDeviceResult'] = ResolversParentTypes['CommandDeviceResult']> = {
  __resolveType: TypeResolveFn<'CommandIdTaken' | 'CommandQueued' | 'DeviceUnreachable' | 'InstantImpossible' | 'MeterNotInService' | 'MeterUnknown' | 'OrderUnsupported', ParentType, ContextType>;
};

export type CommandIdTakenResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['CommandIdTaken'] = ResolversParentTypes['CommandIdTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommandQueuedResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['CommandQueued'] = ResolversParentTypes['CommandQueued']> = {
  command?: Resolver<ResolversTypes['DeviceCommand'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsumptionResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['Consumption'] = ResolversParentTypes['Consumption']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  interpolated?: Resolver<Maybe<ResolversTypes['CubicMetres']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  volume?: Resolver<Maybe<ResolversTypes['CubicMetres']>, ParentType, ContextType>;
};

export type ConsumptionComparisonResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ConsumptionComparison'] = ResolversParentTypes['ConsumptionComparison']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  lastYear?: Resolver<Maybe<ResolversTypes['CubicMetres']>, ParentType, ContextType>;
  neighbours?: Resolver<Maybe<ResolversTypes['NeighbourConsumption']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  volume?: Resolver<Maybe<ResolversTypes['CubicMetres']>, ParentType, ContextType>;
};

export type ConsumptionEditResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ConsumptionEdit'] = ResolversParentTypes['ConsumptionEdit']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  editedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  editedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  volume?: Resolver<ResolversTypes['CubicMetres'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  withdrawnBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withdrawnWhy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConsumptionEditUnknownResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ConsumptionEditUnknown'] = ResolversParentTypes['ConsumptionEditUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsumptionEditWithdrawnResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ConsumptionEditWithdrawn'] = ResolversParentTypes['ConsumptionEditWithdrawn']> = {
  edit?: Resolver<ResolversTypes['ConsumptionEdit'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsumptionEditedResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ConsumptionEdited'] = ResolversParentTypes['ConsumptionEdited']> = {
  day?: Resolver<ResolversTypes['ValidatedDay'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsumptionProjectionResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ConsumptionProjection'] = ResolversParentTypes['ConsumptionProjection']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  high?: Resolver<ResolversTypes['CubicMetres'], ParentType, ContextType>;
  low?: Resolver<ResolversTypes['CubicMetres'], ParentType, ContextType>;
  month?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  volume?: Resolver<ResolversTypes['CubicMetres'], ParentType, ContextType>;
};

export type ConsumptionReprocessedResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ConsumptionReprocessed'] = ResolversParentTypes['ConsumptionReprocessed']> = {
  changedDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsumptionUpdateResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ConsumptionUpdate'] = ResolversParentTypes['ConsumptionUpdate']> = {
  reading?: Resolver<ResolversTypes['Reading'], ParentType, ContextType>;
  servicePoint?: Resolver<ResolversTypes['ServicePoint'], ParentType, ContextType>;
  thisHour?: Resolver<ResolversTypes['Consumption'], ParentType, ContextType>;
  thisMonth?: Resolver<ResolversTypes['Consumption'], ParentType, ContextType>;
  today?: Resolver<ResolversTypes['Consumption'], ParentType, ContextType>;
};

export type ContactUnknownResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ContactUnknown'] = ResolversParentTypes['ContactUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface CubicMetresScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CubicMetres'], any> {
  name: 'CubicMetres';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DayNotOverResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['DayNotOver'] = ResolversParentTypes['DayNotOver']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeviceResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['Device'] = ResolversParentTypes['Device']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  application?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  battery?: Resolver<Maybe<ResolversTypes['BatteryLevel']>, ParentType, ContextType>;
  batteryTrend?: Resolver<Array<ResolversTypes['BatteryLevel']>, ParentType, ContextType, RequireFields<DeviceBatteryTrendArgs, 'since'>>;
  clockDriftSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  commands?: Resolver<ResolversTypes['DeviceCommandConnection'], ParentType, ContextType, RequireFields<DeviceCommandsArgs, 'first'>>;
  firmware?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasKey?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  heard?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  network?: Resolver<ResolversTypes['RadioNetwork'], ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['RadioProfile']>, ParentType, ContextType>;
  reception?: Resolver<Maybe<ResolversTypes['Reception']>, ParentType, ContextType>;
  reportIntervalSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  shadow?: Resolver<ResolversTypes['DeviceShadow'], ParentType, ContextType>;
};

export type DeviceCommandResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['DeviceCommand'] = ResolversParentTypes['DeviceCommand']> = {
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['DeviceOrder'], ParentType, ContextType>;
  queuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CommandState'], ParentType, ContextType>;
};

export type DeviceCommandConnectionResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['DeviceCommandConnection'] = ResolversParentTypes['DeviceCommandConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DeviceCommandEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DeviceCommandEdgeResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['DeviceCommandEdge'] = ResolversParentTypes['DeviceCommandEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeviceCommand'], ParentType, ContextType>;
};

export type DeviceOrderResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['DeviceOrder'] = ResolversParentTypes['DeviceOrder']> = {
  alarm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fPort?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hex?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  litresPerHour?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['DeviceOrderName'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['ValvePosition']>, ParentType, ContextType>;
  seconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DeviceSettingsResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['DeviceSettings'] = ResolversParentTypes['DeviceSettings']> = {
  intervalSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  thresholds?: Resolver<Array<ResolversTypes['AlarmThreshold']>, ParentType, ContextType>;
  valve?: Resolver<Maybe<ResolversTypes['ValvePosition']>, ParentType, ContextType>;
};

export type DeviceShadowResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['DeviceShadow'] = ResolversParentTypes['DeviceShadow']> = {
  desired?: Resolver<ResolversTypes['DeviceSettings'], ParentType, ContextType>;
  desiredVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inSync?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reported?: Resolver<ResolversTypes['DeviceSettings'], ParentType, ContextType>;
  reportedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reportedVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeviceUnreachableResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['DeviceUnreachable'] = ResolversParentTypes['DeviceUnreachable']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EditConsumptionResultResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['EditConsumptionResult'] = ResolversParentTypes['EditConsumptionResult']> = {
  __resolveType: TypeResolveFn<'ConsumptionEdited' | 'DayNotOver' | 'EditIdTaken' | 'MeterUnknown' | 'VolumeNegative', ParentType, ContextType>;
};

export type EditIdTakenResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['EditIdTaken'] = ResolversParentTypes['EditIdTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EndWatchResultResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['EndWatchResult'] = ResolversParentTypes['EndWatchResult']> = {
  __resolveType: TypeResolveFn<'WatchEnded' | 'WatchUnknown', ParentType, ContextType>;
};

export type FirmwareBatchResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['FirmwareBatch'] = ResolversParentTypes['FirmwareBatch']> = {
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  opensAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FirmwareCampaignResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['FirmwareCampaign'] = ResolversParentTypes['FirmwareCampaign']> = {
  batches?: Resolver<Array<ResolversTypes['FirmwareBatch']>, ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueMeters?: Resolver<Array<ResolversTypes['Meter']>, ParentType, ContextType>;
  failures?: Resolver<Array<ResolversTypes['FirmwareFailure']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mostFailuresPercent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  operatingUnitId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pauseMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  release?: Resolver<ResolversTypes['FirmwareRelease'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CampaignState'], ParentType, ContextType>;
  stoppedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FirmwareCampaignConnectionResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['FirmwareCampaignConnection'] = ResolversParentTypes['FirmwareCampaignConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FirmwareCampaignEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FirmwareCampaignEdgeResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['FirmwareCampaignEdge'] = ResolversParentTypes['FirmwareCampaignEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FirmwareCampaign'], ParentType, ContextType>;
};

export type FirmwareCampaignIdTakenResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['FirmwareCampaignIdTaken'] = ResolversParentTypes['FirmwareCampaignIdTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FirmwareCampaignOverResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['FirmwareCampaignOver'] = ResolversParentTypes['FirmwareCampaignOver']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FirmwareCampaignStartedResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['FirmwareCampaignStarted'] = ResolversParentTypes['FirmwareCampaignStarted']> = {
  campaign?: Resolver<ResolversTypes['FirmwareCampaign'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FirmwareCampaignSteeredResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['FirmwareCampaignSteered'] = ResolversParentTypes['FirmwareCampaignSteered']> = {
  campaign?: Resolver<ResolversTypes['FirmwareCampaign'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FirmwareCampaignUnknownResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['FirmwareCampaignUnknown'] = ResolversParentTypes['FirmwareCampaignUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FirmwareFailureResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['FirmwareFailure'] = ResolversParentTypes['FirmwareFailure']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  meter?: Resolver<ResolversTypes['Meter'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FirmwareOutcomesToldResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['FirmwareOutcomesTold'] = ResolversParentTypes['FirmwareOutcomesTold']> = {
  campaign?: Resolver<ResolversTypes['FirmwareCampaign'], ParentType, ContextType>;
  ignored?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FirmwareReleaseResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['FirmwareRelease'] = ResolversParentTypes['FirmwareRelease']> = {
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notes?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FirmwareReleaseConnectionResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['FirmwareReleaseConnection'] = ResolversParentTypes['FirmwareReleaseConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FirmwareReleaseEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FirmwareReleaseEdgeResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['FirmwareReleaseEdge'] = ResolversParentTypes['FirmwareReleaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FirmwareRelease'], ParentType, ContextType>;
};

export type FirmwareReleaseRegisteredResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['FirmwareReleaseRegistered'] = ResolversParentTypes['FirmwareReleaseRegistered']> = {
  release?: Resolver<ResolversTypes['FirmwareRelease'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FirmwareReleaseTakenResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['FirmwareReleaseTaken'] = ResolversParentTypes['FirmwareReleaseTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FirmwareReleaseUnknownResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['FirmwareReleaseUnknown'] = ResolversParentTypes['FirmwareReleaseUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GiveAlertFeedbackResultResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['GiveAlertFeedbackResult'] = ResolversParentTypes['GiveAlertFeedbackResult']> = {
  __resolveType: TypeResolveFn<'AlertFeedbackGiven' | 'AlertUnknown' | 'VerdictForStaff' | 'VerdictNotForWatches', ParentType, ContextType>;
};

export type ImportRadioKeysResultResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ImportRadioKeysResult'] = ResolversParentTypes['ImportRadioKeysResult']> = {
  __resolveType: TypeResolveFn<'KeyFileUnreadable' | 'RadioKeysImported', ParentType, ContextType>;
};

export type InstallMeterResultResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['InstallMeterResult'] = ResolversParentTypes['InstallMeterResult']> = {
  __resolveType: TypeResolveFn<'InstantImpossible' | 'MeterIdTaken' | 'MeterInstalled' | 'MeterSerialTaken' | 'RadioMalformed' | 'RadioTaken' | 'ServicePointHasMeter' | 'ServicePointUnknown', ParentType, ContextType>;
};

export type InstantImpossibleResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['InstantImpossible'] = ResolversParentTypes['InstantImpossible']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KeyFileUnreadableResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['KeyFileUnreadable'] = ResolversParentTypes['KeyFileUnreadable']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MeterResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['Meter'] = ResolversParentTypes['Meter'], FederationReferenceType extends FederationReferenceTypes['Meter'] = FederationReferenceTypes['Meter']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Meter']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alerts?: Resolver<ResolversTypes['AlertConnection'], ParentType, ContextType, RequireFields<MeterAlertsArgs, 'first'>>;
  calibreMillimetres?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  consumptionEdits?: Resolver<Maybe<Array<ResolversTypes['ConsumptionEdit']>>, ParentType, ContextType, RequireFields<MeterConsumptionEditsArgs, 'from' | 'to'>>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  finalRegister?: Resolver<Maybe<ResolversTypes['CubicMetres']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  initialRegister?: Resolver<Maybe<ResolversTypes['CubicMetres']>, ParentType, ContextType>;
  installedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  latestReading?: Resolver<Maybe<ResolversTypes['Reading']>, ParentType, ContextType>;
  life?: Resolver<Maybe<ResolversTypes['MeterFactConnection']>, ParentType, ContextType, RequireFields<MeterLifeArgs, 'first'>>;
  manufacturer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  removedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  serial?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  servicePoint?: Resolver<ResolversTypes['ServicePoint'], ParentType, ContextType>;
  validatedDays?: Resolver<Array<ResolversTypes['ValidatedDay']>, ParentType, ContextType, RequireFields<MeterValidatedDaysArgs, 'from' | 'to'>>;
};

export type MeterConnectionResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['MeterConnection'] = ResolversParentTypes['MeterConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MeterEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MeterEdgeResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['MeterEdge'] = ResolversParentTypes['MeterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Meter'], ParentType, ContextType>;
};

export type MeterFactResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['MeterFact'] = ResolversParentTypes['MeterFact']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MeterFactKind'], ParentType, ContextType>;
  otherMeterId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  readingId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  register?: Resolver<Maybe<ResolversTypes['CubicMetres']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['ReadingVerdict']>, ParentType, ContextType>;
  why?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MeterFactConnectionResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['MeterFactConnection'] = ResolversParentTypes['MeterFactConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MeterFactEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MeterFactEdgeResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['MeterFactEdge'] = ResolversParentTypes['MeterFactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MeterFact'], ParentType, ContextType>;
};

export type MeterIdTakenResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['MeterIdTaken'] = ResolversParentTypes['MeterIdTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MeterInstalledResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['MeterInstalled'] = ResolversParentTypes['MeterInstalled']> = {
  meter?: Resolver<ResolversTypes['Meter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MeterNotInServiceResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['MeterNotInService'] = ResolversParentTypes['MeterNotInService']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MeterRemovedResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['MeterRemoved'] = ResolversParentTypes['MeterRemoved']> = {
  meter?: Resolver<ResolversTypes['Meter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MeterReplacedResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['MeterReplaced'] = ResolversParentTypes['MeterReplaced']> = {
  former?: Resolver<ResolversTypes['Meter'], ParentType, ContextType>;
  meter?: Resolver<ResolversTypes['Meter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MeterSerialTakenResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['MeterSerialTaken'] = ResolversParentTypes['MeterSerialTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MeterUnknownResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['MeterUnknown'] = ResolversParentTypes['MeterUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MetersProvisionedResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['MetersProvisioned'] = ResolversParentTypes['MetersProvisioned']> = {
  alreadyInstalled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  installed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  adoptValidationRules?: Resolver<ResolversTypes['AdoptValidationRulesResult'], ParentType, ContextType, RequireFields<MutationAdoptValidationRulesArgs, 'input'>>;
  changeRadioKey?: Resolver<ResolversTypes['ChangeRadioKeyResult'], ParentType, ContextType, RequireFields<MutationChangeRadioKeyArgs, 'encryptionKey' | 'meterId'>>;
  commandDevice?: Resolver<ResolversTypes['CommandDeviceResult'], ParentType, ContextType, RequireFields<MutationCommandDeviceArgs, 'input'>>;
  editConsumption?: Resolver<ResolversTypes['EditConsumptionResult'], ParentType, ContextType, RequireFields<MutationEditConsumptionArgs, 'input'>>;
  endWatch?: Resolver<ResolversTypes['EndWatchResult'], ParentType, ContextType, RequireFields<MutationEndWatchArgs, 'watchId'>>;
  giveAlertFeedback?: Resolver<ResolversTypes['GiveAlertFeedbackResult'], ParentType, ContextType, RequireFields<MutationGiveAlertFeedbackArgs, 'alertId' | 'verdict'>>;
  importRadioKeys?: Resolver<ResolversTypes['ImportRadioKeysResult'], ParentType, ContextType, RequireFields<MutationImportRadioKeysArgs, 'file' | 'password'>>;
  installMeter?: Resolver<ResolversTypes['InstallMeterResult'], ParentType, ContextType, RequireFields<MutationInstallMeterArgs, 'input'>>;
  provisionMeters?: Resolver<ResolversTypes['ProvisionMetersResult'], ParentType, ContextType, RequireFields<MutationProvisionMetersArgs, 'csv' | 'dryRun'>>;
  recordReadingByHand?: Resolver<ResolversTypes['RecordReadingResult'], ParentType, ContextType, RequireFields<MutationRecordReadingByHandArgs, 'input'>>;
  registerFirmwareRelease?: Resolver<ResolversTypes['RegisterFirmwareReleaseResult'], ParentType, ContextType, RequireFields<MutationRegisterFirmwareReleaseArgs, 'input'>>;
  removeMeter?: Resolver<ResolversTypes['RemoveMeterResult'], ParentType, ContextType, RequireFields<MutationRemoveMeterArgs, 'input'>>;
  replaceMeter?: Resolver<ResolversTypes['ReplaceMeterResult'], ParentType, ContextType, RequireFields<MutationReplaceMeterArgs, 'input'>>;
  reprocessConsumption?: Resolver<ResolversTypes['ReprocessConsumptionResult'], ParentType, ContextType, RequireFields<MutationReprocessConsumptionArgs, 'from' | 'meterId' | 'to'>>;
  setAwayWatch?: Resolver<ResolversTypes['SetAwayWatchResult'], ParentType, ContextType, RequireFields<MutationSetAwayWatchArgs, 'input'>>;
  setThresholdWatch?: Resolver<ResolversTypes['SetThresholdWatchResult'], ParentType, ContextType, RequireFields<MutationSetThresholdWatchArgs, 'input'>>;
  setTooLittleUseWatch?: Resolver<ResolversTypes['SetTooLittleUseWatchResult'], ParentType, ContextType, RequireFields<MutationSetTooLittleUseWatchArgs, 'input'>>;
  startFirmwareCampaign?: Resolver<ResolversTypes['StartFirmwareCampaignResult'], ParentType, ContextType, RequireFields<MutationStartFirmwareCampaignArgs, 'input'>>;
  steerFirmwareCampaign?: Resolver<ResolversTypes['SteerFirmwareCampaignResult'], ParentType, ContextType, RequireFields<MutationSteerFirmwareCampaignArgs, 'action' | 'id' | 'why'>>;
  tellFirmwareOutcomes?: Resolver<ResolversTypes['TellFirmwareOutcomesResult'], ParentType, ContextType, RequireFields<MutationTellFirmwareOutcomesArgs, 'campaignId' | 'outcomes'>>;
  validateReading?: Resolver<ResolversTypes['ValidateReadingResult'], ParentType, ContextType, RequireFields<MutationValidateReadingArgs, 'input'>>;
  withdrawConsumptionEdit?: Resolver<ResolversTypes['WithdrawConsumptionEditResult'], ParentType, ContextType, RequireFields<MutationWithdrawConsumptionEditArgs, 'id' | 'why'>>;
};

export type NeighbourConsumptionResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['NeighbourConsumption'] = ResolversParentTypes['NeighbourConsumption']> = {
  contracts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  median?: Resolver<ResolversTypes['CubicMetres'], ParentType, ContextType>;
};

export type NoDeviceNeedsItResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['NoDeviceNeedsIt'] = ResolversParentTypes['NoDeviceNeedsIt']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OfficeConsumptionResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['OfficeConsumption'] = ResolversParentTypes['OfficeConsumption']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  meters?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  volume?: Resolver<Maybe<ResolversTypes['CubicMetres']>, ParentType, ContextType>;
};

export type OfficeNotYoursResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['OfficeNotYours'] = ResolversParentTypes['OfficeNotYours']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OperatingUnitResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['OperatingUnit'] = ResolversParentTypes['OperatingUnit'], FederationReferenceType extends FederationReferenceTypes['OperatingUnit'] = FederationReferenceTypes['OperatingUnit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OperatingUnit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  dailyConsumption?: Resolver<Maybe<Array<ResolversTypes['OfficeConsumption']>>, ParentType, ContextType, RequireFields<OperatingUnitDailyConsumptionArgs, 'from' | 'to'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OrderUnsupportedResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['OrderUnsupported'] = ResolversParentTypes['OrderUnsupported']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProvisionMetersResultResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ProvisionMetersResult'] = ResolversParentTypes['ProvisionMetersResult']> = {
  __resolveType: TypeResolveFn<'MetersProvisioned' | 'ProvisioningRefused', ParentType, ContextType>;
};

export type ProvisioningProblemResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ProvisioningProblem'] = ResolversParentTypes['ProvisioningProblem']> = {
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProvisioningRefusedResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ProvisioningRefused'] = ResolversParentTypes['ProvisioningRefused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['ProvisioningProblem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType, RequireFields<QueryAlertArgs, 'id'>>;
  alertPrecision?: Resolver<Array<ResolversTypes['AlertPrecision']>, ParentType, ContextType, RequireFields<QueryAlertPrecisionArgs, 'from' | 'to'>>;
  firmwareCampaign?: Resolver<Maybe<ResolversTypes['FirmwareCampaign']>, ParentType, ContextType, RequireFields<QueryFirmwareCampaignArgs, 'id'>>;
  firmwareCampaigns?: Resolver<ResolversTypes['FirmwareCampaignConnection'], ParentType, ContextType, RequireFields<QueryFirmwareCampaignsArgs, 'first' | 'operatingUnitId'>>;
  firmwareReleases?: Resolver<ResolversTypes['FirmwareReleaseConnection'], ParentType, ContextType, RequireFields<QueryFirmwareReleasesArgs, 'first'>>;
  meter?: Resolver<Maybe<ResolversTypes['Meter']>, ParentType, ContextType, RequireFields<QueryMeterArgs, 'id'>>;
  meterBySerial?: Resolver<Maybe<ResolversTypes['Meter']>, ParentType, ContextType, RequireFields<QueryMeterBySerialArgs, 'serial'>>;
  metersWithoutKey?: Resolver<ResolversTypes['MeterConnection'], ParentType, ContextType, RequireFields<QueryMetersWithoutKeyArgs, 'first'>>;
  validationRuleSets?: Resolver<Array<ResolversTypes['ValidationRuleSet']>, ParentType, ContextType, RequireFields<QueryValidationRuleSetsArgs, 'source'>>;
};

export type RadioHasNoKeyResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['RadioHasNoKey'] = ResolversParentTypes['RadioHasNoKey']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RadioKeyChangedResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['RadioKeyChanged'] = ResolversParentTypes['RadioKeyChanged']> = {
  meter?: Resolver<ResolversTypes['Meter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RadioKeysImportedResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['RadioKeysImported'] = ResolversParentTypes['RadioKeysImported']> = {
  alreadyKnown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  malformed?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  unmatched?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RadioMalformedResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['RadioMalformed'] = ResolversParentTypes['RadioMalformed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RadioProfileResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['RadioProfile'] = ResolversParentTypes['RadioProfile']> = {
  litresPerPulse?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type ReadingIdTakenResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ReadingIdTaken'] = ResolversParentTypes['ReadingIdTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReadingRecordedResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ReadingRecorded'] = ResolversParentTypes['ReadingRecorded']> = {
  meter?: Resolver<ResolversTypes['Meter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReadingUnknownResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ReadingUnknown'] = ResolversParentTypes['ReadingUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReadingValidatedResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ReadingValidated'] = ResolversParentTypes['ReadingValidated']> = {
  meter?: Resolver<ResolversTypes['Meter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReceptionResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['Reception'] = ResolversParentTypes['Reception']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  gateway?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rssiDbm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  snrDb?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type RecordReadingResultResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['RecordReadingResult'] = ResolversParentTypes['RecordReadingResult']> = {
  __resolveType: TypeResolveFn<'InstantImpossible' | 'MeterNotInService' | 'MeterUnknown' | 'ReadingIdTaken' | 'ReadingRecorded' | 'RegisterFalls', ParentType, ContextType>;
};

export type RecordedReadingResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['RecordedReading'] = ResolversParentTypes['RecordedReading']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  meter?: Resolver<ResolversTypes['Meter'], ParentType, ContextType>;
  reading?: Resolver<ResolversTypes['Reading'], ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'AlertUnknown' | 'BatchesMalformed' | 'CommandIdTaken' | 'ConsumptionEditUnknown' | 'ContactUnknown' | 'DayNotOver' | 'DeviceUnreachable' | 'EditIdTaken' | 'FirmwareCampaignIdTaken' | 'FirmwareCampaignOver' | 'FirmwareCampaignUnknown' | 'FirmwareReleaseTaken' | 'FirmwareReleaseUnknown' | 'InstantImpossible' | 'KeyFileUnreadable' | 'MeterIdTaken' | 'MeterNotInService' | 'MeterSerialTaken' | 'MeterUnknown' | 'NoDeviceNeedsIt' | 'OfficeNotYours' | 'OrderUnsupported' | 'ProvisioningRefused' | 'RadioHasNoKey' | 'RadioMalformed' | 'RadioTaken' | 'ReadingIdTaken' | 'ReadingUnknown' | 'RegisterFalls' | 'RuleSetDayTaken' | 'RuleSetIdTaken' | 'ServicePointHasMeter' | 'ServicePointUnknown' | 'VerdictForStaff' | 'VerdictNotForWatches' | 'VolumeNegative' | 'WatchImpossible' | 'WatchUnknown', ParentType, ContextType>;
};

export type RegisterFallsResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['RegisterFalls'] = ResolversParentTypes['RegisterFalls']> = {
  known?: Resolver<ResolversTypes['CubicMetres'], ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegisterFirmwareReleaseResultResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['RegisterFirmwareReleaseResult'] = ResolversParentTypes['RegisterFirmwareReleaseResult']> = {
  __resolveType: TypeResolveFn<'FirmwareReleaseRegistered' | 'FirmwareReleaseTaken', ParentType, ContextType>;
};

export type RemoveMeterResultResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['RemoveMeterResult'] = ResolversParentTypes['RemoveMeterResult']> = {
  __resolveType: TypeResolveFn<'InstantImpossible' | 'MeterNotInService' | 'MeterRemoved' | 'MeterUnknown' | 'RegisterFalls', ParentType, ContextType>;
};

export type ReplaceMeterResultResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ReplaceMeterResult'] = ResolversParentTypes['ReplaceMeterResult']> = {
  __resolveType: TypeResolveFn<'InstantImpossible' | 'MeterIdTaken' | 'MeterNotInService' | 'MeterReplaced' | 'MeterSerialTaken' | 'MeterUnknown' | 'RadioMalformed' | 'RadioTaken' | 'RegisterFalls' | 'ServicePointHasMeter' | 'ServicePointUnknown', ParentType, ContextType>;
};

export type ReprocessConsumptionResultResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ReprocessConsumptionResult'] = ResolversParentTypes['ReprocessConsumptionResult']> = {
  __resolveType: TypeResolveFn<'ConsumptionReprocessed' | 'MeterUnknown', ParentType, ContextType>;
};

export type RuleSetDayTakenResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['RuleSetDayTaken'] = ResolversParentTypes['RuleSetDayTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RuleSetIdTakenResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['RuleSetIdTaken'] = ResolversParentTypes['RuleSetIdTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServicePointResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ServicePoint'] = ResolversParentTypes['ServicePoint'], FederationReferenceType extends FederationReferenceTypes['ServicePoint'] = FederationReferenceTypes['ServicePoint']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ServicePoint']> | FederationReferenceType, FederationReferenceType, ContextType>;
  comparison?: Resolver<Maybe<ResolversTypes['ConsumptionComparison']>, ParentType, ContextType, RequireFields<ServicePointComparisonArgs, 'from' | 'to'>>;
  consumption?: Resolver<Maybe<Array<ResolversTypes['Consumption']>>, ParentType, ContextType, RequireFields<ServicePointConsumptionArgs, 'from' | 'step' | 'to'>>;
  consumptionThisMonth?: Resolver<Maybe<ResolversTypes['Consumption']>, ParentType, ContextType>;
  consumptionToday?: Resolver<Maybe<ResolversTypes['Consumption']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  installations?: Resolver<Maybe<Array<ResolversTypes['Meter']>>, ParentType, ContextType>;
  meter?: Resolver<Maybe<ResolversTypes['Meter']>, ParentType, ContextType>;
  meterOn?: Resolver<Maybe<ResolversTypes['Meter']>, ParentType, ContextType, RequireFields<ServicePointMeterOnArgs, 'date'>>;
  openAlerts?: Resolver<Maybe<Array<ResolversTypes['Alert']>>, ParentType, ContextType>;
  projectionThisMonth?: Resolver<Maybe<ResolversTypes['ConsumptionProjection']>, ParentType, ContextType>;
  watches?: Resolver<Maybe<Array<ResolversTypes['Watch']>>, ParentType, ContextType>;
};

export type ServicePointHasMeterResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ServicePointHasMeter'] = ResolversParentTypes['ServicePointHasMeter']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServicePointUnknownResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ServicePointUnknown'] = ResolversParentTypes['ServicePointUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetAwayWatchResultResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['SetAwayWatchResult'] = ResolversParentTypes['SetAwayWatchResult']> = {
  __resolveType: TypeResolveFn<'ServicePointUnknown' | 'WatchImpossible' | 'WatchSet', ParentType, ContextType>;
};

export type SetThresholdWatchResultResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['SetThresholdWatchResult'] = ResolversParentTypes['SetThresholdWatchResult']> = {
  __resolveType: TypeResolveFn<'ServicePointUnknown' | 'WatchImpossible' | 'WatchSet', ParentType, ContextType>;
};

export type SetTooLittleUseWatchResultResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['SetTooLittleUseWatchResult'] = ResolversParentTypes['SetTooLittleUseWatchResult']> = {
  __resolveType: TypeResolveFn<'ContactUnknown' | 'ServicePointUnknown' | 'WatchImpossible' | 'WatchSet', ParentType, ContextType>;
};

export type StartFirmwareCampaignResultResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['StartFirmwareCampaignResult'] = ResolversParentTypes['StartFirmwareCampaignResult']> = {
  __resolveType: TypeResolveFn<'BatchesMalformed' | 'FirmwareCampaignIdTaken' | 'FirmwareCampaignStarted' | 'FirmwareReleaseUnknown' | 'NoDeviceNeedsIt' | 'OfficeNotYours', ParentType, ContextType>;
};

export type SteerFirmwareCampaignResultResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['SteerFirmwareCampaignResult'] = ResolversParentTypes['SteerFirmwareCampaignResult']> = {
  __resolveType: TypeResolveFn<'FirmwareCampaignOver' | 'FirmwareCampaignSteered' | 'FirmwareCampaignUnknown', ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  consumptionUpdated?: SubscriptionResolver<ResolversTypes['ConsumptionUpdate'], "consumptionUpdated", ParentType, ContextType, RequireFields<SubscriptionConsumptionUpdatedArgs, 'contractId'>>;
  fleetAlertRaised?: SubscriptionResolver<ResolversTypes['Alert'], "fleetAlertRaised", ParentType, ContextType, RequireFields<SubscriptionFleetAlertRaisedArgs, 'operatingUnitId'>>;
  leakAlertChanged?: SubscriptionResolver<ResolversTypes['Alert'], "leakAlertChanged", ParentType, ContextType, RequireFields<SubscriptionLeakAlertChangedArgs, 'contractId'>>;
  meterReadingRecorded?: SubscriptionResolver<ResolversTypes['RecordedReading'], "meterReadingRecorded", ParentType, ContextType, RequireFields<SubscriptionMeterReadingRecordedArgs, 'meterId'>>;
};

export type TellFirmwareOutcomesResultResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['TellFirmwareOutcomesResult'] = ResolversParentTypes['TellFirmwareOutcomesResult']> = {
  __resolveType: TypeResolveFn<'FirmwareCampaignUnknown' | 'FirmwareOutcomesTold', ParentType, ContextType>;
};

export type ThresholdWatchResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ThresholdWatch'] = ResolversParentTypes['ThresholdWatch']> = {
  costCentavos?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  limitLitres?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  litres?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  period?: Resolver<ResolversTypes['WatchPeriod'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  usedLitres?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TooLittleUseWatchResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['TooLittleUseWatch'] = ResolversParentTypes['TooLittleUseWatch']> = {
  contactMemberId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fromHour?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  litres?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  untilHour?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ValidateReadingResultResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ValidateReadingResult'] = ResolversParentTypes['ValidateReadingResult']> = {
  __resolveType: TypeResolveFn<'MeterUnknown' | 'ReadingUnknown' | 'ReadingValidated', ParentType, ContextType>;
};

export type ValidatedDayResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ValidatedDay'] = ResolversParentTypes['ValidatedDay']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  estimator?: Resolver<Maybe<ResolversTypes['ConsumptionEstimator']>, ParentType, ContextType>;
  final?: Resolver<Maybe<ResolversTypes['CubicMetres']>, ParentType, ContextType>;
  findings?: Resolver<Array<ResolversTypes['DayFinding']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['CubicMetres']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DayStatus'], ParentType, ContextType>;
  validatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ValidationRuleResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ValidationRule'] = ResolversParentTypes['ValidationRule']> = {
  action?: Resolver<ResolversTypes['RuleAction'], ParentType, ContextType>;
  atLeastLitres?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  days?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  hoursOfPermanentFlow?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['ValidationRuleKind'], ParentType, ContextType>;
  timesUsual?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  usualAtLeastLitres?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ValidationRuleSetResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ValidationRuleSet'] = ResolversParentTypes['ValidationRuleSet']> = {
  adoptedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  adoptedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  estimators?: Resolver<Array<ResolversTypes['ConsumptionEstimator']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  operatingUnitId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rules?: Resolver<Array<ResolversTypes['ValidationRule']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ValidationSource'], ParentType, ContextType>;
};

export type ValidationRulesAdoptedResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ValidationRulesAdopted'] = ResolversParentTypes['ValidationRulesAdopted']> = {
  ruleSet?: Resolver<ResolversTypes['ValidationRuleSet'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VerdictForStaffResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['VerdictForStaff'] = ResolversParentTypes['VerdictForStaff']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VerdictNotForWatchesResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['VerdictNotForWatches'] = ResolversParentTypes['VerdictNotForWatches']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VolumeNegativeResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['VolumeNegative'] = ResolversParentTypes['VolumeNegative']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WatchResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['Watch'] = ResolversParentTypes['Watch']> = {
  __resolveType: TypeResolveFn<'AwayWatch' | 'ThresholdWatch' | 'TooLittleUseWatch', ParentType, ContextType>;
};

export type WatchEndedResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['WatchEnded'] = ResolversParentTypes['WatchEnded']> = {
  watch?: Resolver<ResolversTypes['Watch'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WatchImpossibleResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['WatchImpossible'] = ResolversParentTypes['WatchImpossible']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WatchSetResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['WatchSet'] = ResolversParentTypes['WatchSet']> = {
  watch?: Resolver<ResolversTypes['Watch'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WatchUnknownResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['WatchUnknown'] = ResolversParentTypes['WatchUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WithdrawConsumptionEditResultResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['WithdrawConsumptionEditResult'] = ResolversParentTypes['WithdrawConsumptionEditResult']> = {
  __resolveType: TypeResolveFn<'ConsumptionEditUnknown' | 'ConsumptionEditWithdrawn', ParentType, ContextType>;
};

export type Resolvers<ContextType = MeteringContext> = {
  AdoptValidationRulesResult?: AdoptValidationRulesResultResolvers<ContextType>;
  AlarmThreshold?: AlarmThresholdResolvers<ContextType>;
  Alert?: AlertResolvers<ContextType>;
  AlertConnection?: AlertConnectionResolvers<ContextType>;
  AlertEdge?: AlertEdgeResolvers<ContextType>;
  AlertFeedback?: AlertFeedbackResolvers<ContextType>;
  AlertFeedbackConnection?: AlertFeedbackConnectionResolvers<ContextType>;
  AlertFeedbackEdge?: AlertFeedbackEdgeResolvers<ContextType>;
  AlertFeedbackGiven?: AlertFeedbackGivenResolvers<ContextType>;
  AlertPrecision?: AlertPrecisionResolvers<ContextType>;
  AlertRecord?: AlertRecordResolvers<ContextType>;
  AlertUnknown?: AlertUnknownResolvers<ContextType>;
  AwayWatch?: AwayWatchResolvers<ContextType>;
  BatchesMalformed?: BatchesMalformedResolvers<ContextType>;
  BatteryLevel?: BatteryLevelResolvers<ContextType>;
  ChangeRadioKeyResult?: ChangeRadioKeyResultResolvers<ContextType>;
  CommandDeviceResult?: CommandDeviceResultResolvers<ContextType>;
  CommandIdTaken?: CommandIdTakenResolvers<ContextType>;
  CommandQueued?: CommandQueuedResolvers<ContextType>;
  Consumption?: ConsumptionResolvers<ContextType>;
  ConsumptionComparison?: ConsumptionComparisonResolvers<ContextType>;
  ConsumptionEdit?: ConsumptionEditResolvers<ContextType>;
  ConsumptionEditUnknown?: ConsumptionEditUnknownResolvers<ContextType>;
  ConsumptionEditWithdrawn?: ConsumptionEditWithdrawnResolvers<ContextType>;
  ConsumptionEdited?: ConsumptionEditedResolvers<ContextType>;
  ConsumptionProjection?: ConsumptionProjectionResolvers<ContextType>;
  ConsumptionReprocessed?: ConsumptionReprocessedResolvers<ContextType>;
  ConsumptionUpdate?: ConsumptionUpdateResolvers<ContextType>;
  ContactUnknown?: ContactUnknownResolvers<ContextType>;
  CubicMetres?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DayNotOver?: DayNotOverResolvers<ContextType>;
  Device?: DeviceResolvers<ContextType>;
  DeviceCommand?: DeviceCommandResolvers<ContextType>;
  DeviceCommandConnection?: DeviceCommandConnectionResolvers<ContextType>;
  DeviceCommandEdge?: DeviceCommandEdgeResolvers<ContextType>;
  DeviceOrder?: DeviceOrderResolvers<ContextType>;
  DeviceSettings?: DeviceSettingsResolvers<ContextType>;
  DeviceShadow?: DeviceShadowResolvers<ContextType>;
  DeviceUnreachable?: DeviceUnreachableResolvers<ContextType>;
  EditConsumptionResult?: EditConsumptionResultResolvers<ContextType>;
  EditIdTaken?: EditIdTakenResolvers<ContextType>;
  EndWatchResult?: EndWatchResultResolvers<ContextType>;
  FirmwareBatch?: FirmwareBatchResolvers<ContextType>;
  FirmwareCampaign?: FirmwareCampaignResolvers<ContextType>;
  FirmwareCampaignConnection?: FirmwareCampaignConnectionResolvers<ContextType>;
  FirmwareCampaignEdge?: FirmwareCampaignEdgeResolvers<ContextType>;
  FirmwareCampaignIdTaken?: FirmwareCampaignIdTakenResolvers<ContextType>;
  FirmwareCampaignOver?: FirmwareCampaignOverResolvers<ContextType>;
  FirmwareCampaignStarted?: FirmwareCampaignStartedResolvers<ContextType>;
  FirmwareCampaignSteered?: FirmwareCampaignSteeredResolvers<ContextType>;
  FirmwareCampaignUnknown?: FirmwareCampaignUnknownResolvers<ContextType>;
  FirmwareFailure?: FirmwareFailureResolvers<ContextType>;
  FirmwareOutcomesTold?: FirmwareOutcomesToldResolvers<ContextType>;
  FirmwareRelease?: FirmwareReleaseResolvers<ContextType>;
  FirmwareReleaseConnection?: FirmwareReleaseConnectionResolvers<ContextType>;
  FirmwareReleaseEdge?: FirmwareReleaseEdgeResolvers<ContextType>;
  FirmwareReleaseRegistered?: FirmwareReleaseRegisteredResolvers<ContextType>;
  FirmwareReleaseTaken?: FirmwareReleaseTakenResolvers<ContextType>;
  FirmwareReleaseUnknown?: FirmwareReleaseUnknownResolvers<ContextType>;
  GiveAlertFeedbackResult?: GiveAlertFeedbackResultResolvers<ContextType>;
  ImportRadioKeysResult?: ImportRadioKeysResultResolvers<ContextType>;
  InstallMeterResult?: InstallMeterResultResolvers<ContextType>;
  InstantImpossible?: InstantImpossibleResolvers<ContextType>;
  KeyFileUnreadable?: KeyFileUnreadableResolvers<ContextType>;
  Meter?: MeterResolvers<ContextType>;
  MeterConnection?: MeterConnectionResolvers<ContextType>;
  MeterEdge?: MeterEdgeResolvers<ContextType>;
  MeterFact?: MeterFactResolvers<ContextType>;
  MeterFactConnection?: MeterFactConnectionResolvers<ContextType>;
  MeterFactEdge?: MeterFactEdgeResolvers<ContextType>;
  MeterIdTaken?: MeterIdTakenResolvers<ContextType>;
  MeterInstalled?: MeterInstalledResolvers<ContextType>;
  MeterNotInService?: MeterNotInServiceResolvers<ContextType>;
  MeterRemoved?: MeterRemovedResolvers<ContextType>;
  MeterReplaced?: MeterReplacedResolvers<ContextType>;
  MeterSerialTaken?: MeterSerialTakenResolvers<ContextType>;
  MeterUnknown?: MeterUnknownResolvers<ContextType>;
  MetersProvisioned?: MetersProvisionedResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NeighbourConsumption?: NeighbourConsumptionResolvers<ContextType>;
  NoDeviceNeedsIt?: NoDeviceNeedsItResolvers<ContextType>;
  OfficeConsumption?: OfficeConsumptionResolvers<ContextType>;
  OfficeNotYours?: OfficeNotYoursResolvers<ContextType>;
  OperatingUnit?: OperatingUnitResolvers<ContextType>;
  OrderUnsupported?: OrderUnsupportedResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProvisionMetersResult?: ProvisionMetersResultResolvers<ContextType>;
  ProvisioningProblem?: ProvisioningProblemResolvers<ContextType>;
  ProvisioningRefused?: ProvisioningRefusedResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RadioHasNoKey?: RadioHasNoKeyResolvers<ContextType>;
  RadioKeyChanged?: RadioKeyChangedResolvers<ContextType>;
  RadioKeysImported?: RadioKeysImportedResolvers<ContextType>;
  RadioMalformed?: RadioMalformedResolvers<ContextType>;
  RadioProfile?: RadioProfileResolvers<ContextType>;
  RadioTaken?: RadioTakenResolvers<ContextType>;
  Reading?: ReadingResolvers<ContextType>;
  ReadingIdTaken?: ReadingIdTakenResolvers<ContextType>;
  ReadingRecorded?: ReadingRecordedResolvers<ContextType>;
  ReadingUnknown?: ReadingUnknownResolvers<ContextType>;
  ReadingValidated?: ReadingValidatedResolvers<ContextType>;
  Reception?: ReceptionResolvers<ContextType>;
  RecordReadingResult?: RecordReadingResultResolvers<ContextType>;
  RecordedReading?: RecordedReadingResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  RegisterFalls?: RegisterFallsResolvers<ContextType>;
  RegisterFirmwareReleaseResult?: RegisterFirmwareReleaseResultResolvers<ContextType>;
  RemoveMeterResult?: RemoveMeterResultResolvers<ContextType>;
  ReplaceMeterResult?: ReplaceMeterResultResolvers<ContextType>;
  ReprocessConsumptionResult?: ReprocessConsumptionResultResolvers<ContextType>;
  RuleSetDayTaken?: RuleSetDayTakenResolvers<ContextType>;
  RuleSetIdTaken?: RuleSetIdTakenResolvers<ContextType>;
  ServicePoint?: ServicePointResolvers<ContextType>;
  ServicePointHasMeter?: ServicePointHasMeterResolvers<ContextType>;
  ServicePointUnknown?: ServicePointUnknownResolvers<ContextType>;
  SetAwayWatchResult?: SetAwayWatchResultResolvers<ContextType>;
  SetThresholdWatchResult?: SetThresholdWatchResultResolvers<ContextType>;
  SetTooLittleUseWatchResult?: SetTooLittleUseWatchResultResolvers<ContextType>;
  StartFirmwareCampaignResult?: StartFirmwareCampaignResultResolvers<ContextType>;
  SteerFirmwareCampaignResult?: SteerFirmwareCampaignResultResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TellFirmwareOutcomesResult?: TellFirmwareOutcomesResultResolvers<ContextType>;
  ThresholdWatch?: ThresholdWatchResolvers<ContextType>;
  TooLittleUseWatch?: TooLittleUseWatchResolvers<ContextType>;
  ValidateReadingResult?: ValidateReadingResultResolvers<ContextType>;
  ValidatedDay?: ValidatedDayResolvers<ContextType>;
  ValidationRule?: ValidationRuleResolvers<ContextType>;
  ValidationRuleSet?: ValidationRuleSetResolvers<ContextType>;
  ValidationRulesAdopted?: ValidationRulesAdoptedResolvers<ContextType>;
  VerdictForStaff?: VerdictForStaffResolvers<ContextType>;
  VerdictNotForWatches?: VerdictNotForWatchesResolvers<ContextType>;
  VolumeNegative?: VolumeNegativeResolvers<ContextType>;
  Watch?: WatchResolvers<ContextType>;
  WatchEnded?: WatchEndedResolvers<ContextType>;
  WatchImpossible?: WatchImpossibleResolvers<ContextType>;
  WatchSet?: WatchSetResolvers<ContextType>;
  WatchUnknown?: WatchUnknownResolvers<ContextType>;
  WithdrawConsumptionEditResult?: WithdrawConsumptionEditResultResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = MeteringContext> = {
  auth?: AuthDirectiveResolver<any, any, ContextType>;
};
