import type { Litres } from '@aquacis/kit/values/volume.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Alert as AlertModel } from '../domain/alerts/alert.ts';
import type { Feedback as FeedbackModel } from '../domain/alerts/feedback.ts';
import type { AlertPrecision as AlertPrecisionModel } from '../store/alerts/alert-precision.ts';
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

export type Access =
  /** Anyone, signed in or not. */
  | 'PUBLIC'
  /** A resident. */
  | 'RESIDENT'
  /** Anyone signed in. */
  | 'SIGNED_IN'
  /** Staff of an operating unit. */
  | 'STAFF';

export type AdoptValidationRulesInput = {
  effectiveFrom: Scalars['Date']['input'];
  estimators: Array<ConsumptionEstimator>;
  /** Chosen by the caller (a UUID). */
  id: Scalars['ID']['input'];
  operatingUnitId: Scalars['ID']['input'];
  rules: Array<ValidationRuleInput>;
  source: ValidationSource;
};

export type AdoptValidationRulesResult = OfficeNotYours | RuleSetDayTaken | RuleSetIdTaken | ValidationRulesAdopted;

export type AlarmThreshold = {
  __typename?: 'AlarmThreshold';
  /** As the codecs name it, for example LEAK. */
  alarm: Scalars['String']['output'];
  litresPerHour: Scalars['Float']['output'];
};

/** Something that is the matter at a meter. One of a layer, kind and detail stands at a time. */
export type Alert = {
  __typename?: 'Alert';
  /** The event of the neighbourhood: the same for all its alerts. */
  areaEventId?: Maybe<Scalars['ID']['output']>;
  /** Null while it stands. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  closedReason?: Maybe<AlertClosedReason>;
  /** What this water costs, in centavos of MXN, at the price assumed until billing says the customer's own. */
  costCentavos: Scalars['Int']['output'];
  /** The meter's own word, for example LEAK, where it reported it itself. */
  detail?: Maybe<Scalars['String']['output']>;
  /** When it became critical. */
  escalatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What everybody said of it, the newest first. Staff of the office only; null for anybody else. */
  feedback?: Maybe<Array<AlertFeedback>>;
  id: Scalars['ID']['output'];
  kind: AlertKind;
  layer: AlertLayer;
  /** Null where it takes none. */
  litresPerHour?: Maybe<Scalars['Int']['output']>;
  meter: Meter;
  /** What you said of it. */
  myVerdict?: Maybe<AlertVerdict>;
  /** How many other meters of the neighbourhood have the same alert at the same time, as one event; 0 when it is alone. */
  neighbours: Scalars['Int']['output'];
  /** Instant of the reading that showed it. */
  openedAt: Scalars['DateTime']['output'];
  /** How often alerts like this one were right; null until twenty were judged. */
  record?: Maybe<AlertRecord>;
  severity: AlertSeverity;
  /** Since when its cause lasts. */
  since: Scalars['DateTime']['output'];
  /** Water that it has taken so far; of a leak, what runs when nobody uses any. */
  volume: Scalars['CubicMetres']['output'];
};

export type AlertClosedReason =
  /** Whoever lives there says that it is always so. */
  | 'ACCEPTED_AS_NORMAL'
  /** Readings that came late showed that it should not have stood. */
  | 'CORRECTED'
  /** Somebody looked and found nothing. */
  | 'DISMISSED'
  | 'ENDED'
  /** The silent device spoke. */
  | 'HEARD_AGAIN'
  | 'METER_REMOVED';

export type AlertConnection = {
  __typename?: 'AlertConnection';
  edges: Array<AlertEdge>;
  pageInfo: PageInfo;
};

export type AlertEdge = {
  __typename?: 'AlertEdge';
  cursor: Scalars['String']['output'];
  node: Alert;
};

export type AlertFeedback = {
  __typename?: 'AlertFeedback';
  byStaff: Scalars['Boolean']['output'];
  givenAt: Scalars['DateTime']['output'];
  note?: Maybe<Scalars['String']['output']>;
  verdict: AlertVerdict;
};

export type AlertFeedbackGiven = {
  __typename?: 'AlertFeedbackGiven';
  alert: Alert;
};

export type AlertKind =
  /** Water in every hour for 24 hours; critical after 72. */
  | 'CONTINUOUS_FLOW'
  /** Another alarm of the meter's own; see `detail`. */
  | 'DEVICE_ALARM'
  /** Silent for four hours beyond its own interval. */
  | 'DEVICE_OFFLINE'
  | 'HIGH_FLOW'
  | 'LEAK'
  | 'LOW_BATTERY'
  | 'REVERSE_FLOW'
  | 'TAMPER'
  /** Not a litre for days, at a meter that was never so still. */
  | 'ZERO_CONSUMPTION';

export type AlertLayer =
  /** By what was learned of this meter: what a resident is told. */
  | 'NOTICE'
  /** By the rules of the trade. */
  | 'RULE';

export type AlertPrecision = {
  __typename?: 'AlertPrecision';
  judged: Scalars['Int']['output'];
  kind: AlertKind;
  layer: AlertLayer;
  /** Month of Mexico City in which the alerts were opened, for example 2026-11. */
  month: Scalars['String']['output'];
  operatingUnitId: Scalars['ID']['output'];
  /** Share of the right ones, 0 to 1. */
  precision: Scalars['Float']['output'];
  right: Scalars['Int']['output'];
};

export type AlertRecord = {
  __typename?: 'AlertRecord';
  judged: Scalars['Int']['output'];
  right: Scalars['Int']['output'];
};

export type AlertSeverity =
  | 'CRITICAL'
  | 'WARNING';

/** No such alert, or another's. */
export type AlertUnknown = Refusal & {
  __typename?: 'AlertUnknown';
  message: Scalars['String']['output'];
};

export type AlertVerdict =
  /** Somebody looked, and it is right. Staff only. */
  | 'CONFIRMED'
  /** It was right, and is mended. */
  | 'FIXED'
  /** Always so at this home: the same is not told again. */
  | 'NORMAL_AT_MY_HOME'
  | 'NOT_A_LEAK';

/** The shares do not rise to 100. */
export type BatchesMalformed = Refusal & {
  __typename?: 'BatchesMalformed';
  message: Scalars['String']['output'];
};

export type BatteryLevel = {
  __typename?: 'BatteryLevel';
  at: Scalars['DateTime']['output'];
  millivolts?: Maybe<Scalars['Int']['output']>;
  percent?: Maybe<Scalars['Float']['output']>;
};

export type CampaignAction =
  | 'PAUSE'
  | 'RESUME'
  | 'STOP';

export type CampaignState =
  | 'DONE'
  | 'PAUSED'
  | 'RUNNING'
  | 'STOPPED';

export type ChangeRadioKeyResult = MeterNotInService | MeterUnknown | RadioHasNoKey | RadioKeyChanged | RadioMalformed;

export type CommandDeviceInput = {
  alarm?: InputMaybe<Scalars['String']['input']>;
  /** When it is given up, within 31 days; after two days unless told. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  fPort?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  hex?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  litresPerHour?: InputMaybe<Scalars['Float']['input']>;
  meterId: Scalars['ID']['input'];
  name: DeviceOrderName;
  position?: InputMaybe<ValvePosition>;
  seconds?: InputMaybe<Scalars['Int']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

export type CommandDeviceResult = CommandIdTaken | CommandQueued | DeviceUnreachable | InstantImpossible | MeterNotInService | MeterUnknown | OrderUnsupported;

/** The id belongs to another command, or to this one with other data. */
export type CommandIdTaken = Refusal & {
  __typename?: 'CommandIdTaken';
  message: Scalars['String']['output'];
};

export type CommandQueued = {
  __typename?: 'CommandQueued';
  command: DeviceCommand;
};

export type CommandState =
  | 'ACCEPTED'
  /** Nobody answered in time. */
  | 'EXPIRED'
  /** Waits to be sent. */
  | 'QUEUED'
  | 'REFUSED'
  /** The network took it. */
  | 'SENT';

/** Water that ran between two instants. */
export type Consumption = {
  __typename?: 'Consumption';
  from: Scalars['DateTime']['output'];
  /**
   * Of a gap, this span's even share of what is known to have run between the registers before and after it; null where
   * `volume` is known, and where there is no register after it yet.
   */
  interpolated?: Maybe<Scalars['CubicMetres']['output']>;
  to: Scalars['DateTime']['output'];
  /** Null where no register is known to subtract: a gap, never a zero. */
  volume?: Maybe<Scalars['CubicMetres']['output']>;
};

/** The same days here, a year before, and next door. What is not known is null, never zero. */
export type ConsumptionComparison = {
  __typename?: 'ConsumptionComparison';
  from: Scalars['Date']['output'];
  /** The same days of the year before, cut at the same hour where the days are not over. */
  lastYear?: Maybe<Scalars['CubicMetres']['output']>;
  /** Null where fewer than ten similar contracts are known. */
  neighbours?: Maybe<NeighbourConsumption>;
  to: Scalars['Date']['output'];
  /** Here; up to the newest reading when the days are not over. */
  volume?: Maybe<Scalars['CubicMetres']['output']>;
};

export type ConsumptionEdit = {
  __typename?: 'ConsumptionEdit';
  day: Scalars['Date']['output'];
  editedAt: Scalars['DateTime']['output'];
  /** Subject of the person who edited. */
  editedBy: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  volume: Scalars['CubicMetres']['output'];
  why: Scalars['String']['output'];
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
  withdrawnBy?: Maybe<Scalars['String']['output']>;
  withdrawnWhy?: Maybe<Scalars['String']['output']>;
};

export type ConsumptionEditUnknown = Refusal & {
  __typename?: 'ConsumptionEditUnknown';
  message: Scalars['String']['output'];
};

export type ConsumptionEditWithdrawn = {
  __typename?: 'ConsumptionEditWithdrawn';
  edit: ConsumptionEdit;
};

export type ConsumptionEdited = {
  __typename?: 'ConsumptionEdited';
  day: ValidatedDay;
};

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
  high: Scalars['CubicMetres']['output'];
  low: Scalars['CubicMetres']['output'];
  /** First day of the month. */
  month: Scalars['Date']['output'];
  /** The most likely total of the whole month. */
  volume: Scalars['CubicMetres']['output'];
};

export type ConsumptionReprocessed = {
  __typename?: 'ConsumptionReprocessed';
  /** Days that say something else than before. */
  changedDays: Scalars['Int']['output'];
};

export type ConsumptionStep =
  | 'DAY'
  | 'HOUR'
  | 'MONTH';

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

export type DayFinding =
  /** More than the meter can pass. */
  | 'ABOVE_CAPACITY'
  /** No register was heard. */
  | 'GAP'
  | 'NEGATIVE'
  | 'SPIKE'
  /** A long run of days without a litre. */
  | 'ZERO_RUN';

export type DayNotOver = Refusal & {
  __typename?: 'DayNotOver';
  message: Scalars['String']['output'];
};

export type DayStatus =
  | 'EDITED'
  | 'ESTIMATED'
  | 'MISSING'
  /** The raw value stands, and somebody should look at it. */
  | 'SUSPECT'
  | 'VALID';

/** The radio module of a meter. */
export type Device = {
  __typename?: 'Device';
  address: Scalars['String']['output'];
  /** LORAWAN: application of the network server; null until it is known. */
  application?: Maybe<Scalars['ID']['output']>;
  battery?: Maybe<BatteryLevel>;
  /** A point for each day on which it changed, in order of time; two years at most. */
  batteryTrend: Array<BatteryLevel>;
  /** Its clock minus ours, as it was told last. */
  clockDriftSeconds?: Maybe<Scalars['Float']['output']>;
  /** The newest first; 100 at most. */
  commands: Array<DeviceCommand>;
  firmware?: Maybe<Scalars['String']['output']>;
  /** Whether its key is known here. The key itself never comes back. */
  hasKey: Scalars['Boolean']['output'];
  /** Times it was heard, at most once a minute. */
  heard: Scalars['Int']['output'];
  /** To the minute. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  network: RadioNetwork;
  profile?: Maybe<RadioProfile>;
  reception?: Maybe<Reception>;
  reportIntervalSeconds?: Maybe<Scalars['Int']['output']>;
  shadow: DeviceShadow;
};


/** The radio module of a meter. */
export type DeviceBatteryTrendArgs = {
  since: Scalars['DateTime']['input'];
};


/** The radio module of a meter. */
export type DeviceCommandsArgs = {
  first?: Scalars['Int']['input'];
};

export type DeviceCommand = {
  __typename?: 'DeviceCommand';
  /** Subject of the person who gave it. */
  by: Scalars['String']['output'];
  /** What the device or its network said of it. */
  detail?: Maybe<Scalars['String']['output']>;
  expiresAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  order: DeviceOrder;
  queuedAt: Scalars['DateTime']['output'];
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  settledAt?: Maybe<Scalars['DateTime']['output']>;
  state: CommandState;
};

/** Fields that the order does not use are null. */
export type DeviceOrder = {
  __typename?: 'DeviceOrder';
  alarm?: Maybe<Scalars['String']['output']>;
  fPort?: Maybe<Scalars['Int']['output']>;
  from?: Maybe<Scalars['DateTime']['output']>;
  hex?: Maybe<Scalars['String']['output']>;
  litresPerHour?: Maybe<Scalars['Float']['output']>;
  name: DeviceOrderName;
  position?: Maybe<ValvePosition>;
  seconds?: Maybe<Scalars['Int']['output']>;
  to?: Maybe<Scalars['DateTime']['output']>;
};

export type DeviceOrderName =
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
  intervalSeconds?: Maybe<Scalars['Int']['output']>;
  thresholds: Array<AlarmThreshold>;
  valve?: Maybe<ValvePosition>;
};

/** What a device shall be beside what it said that it is. */
export type DeviceShadow = {
  __typename?: 'DeviceShadow';
  desired: DeviceSettings;
  /** Grows with every wish. */
  desiredVersion: Scalars['Int']['output'];
  inSync: Scalars['Boolean']['output'];
  reported: DeviceSettings;
  reportedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The newest wish that the device took on. */
  reportedVersion: Scalars['Int']['output'];
};

/** No way leads to the device: its radio only sends, or its application at the network server is not known yet. */
export type DeviceUnreachable = Refusal & {
  __typename?: 'DeviceUnreachable';
  message: Scalars['String']['output'];
};

export type EditConsumptionInput = {
  day: Scalars['Date']['input'];
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  meterId: Scalars['ID']['input'];
  volume: Scalars['CubicMetres']['input'];
  /** What is known that the meter does not know; it stays on record. */
  why: Scalars['String']['input'];
};

export type EditConsumptionResult = ConsumptionEdited | DayNotOver | EditIdTaken | MeterUnknown | VolumeNegative;

/** The id belongs to another edit, or to this one with other data. */
export type EditIdTaken = Refusal & {
  __typename?: 'EditIdTaken';
  message: Scalars['String']['output'];
};

export type FirmwareBatch = {
  __typename?: 'FirmwareBatch';
  done: Scalars['Int']['output'];
  failed: Scalars['Int']['output'];
  number: Scalars['Int']['output'];
  /** When its turn came, or comes; null while the one before is under way. */
  opensAt?: Maybe<Scalars['DateTime']['output']>;
  pending: Scalars['Int']['output'];
  sent: Scalars['Int']['output'];
  size: Scalars['Int']['output'];
};

/** A release on its way to the devices of an office, a few first. */
export type FirmwareCampaign = {
  __typename?: 'FirmwareCampaign';
  batches: Array<FirmwareBatch>;
  by: Scalars['String']['output'];
  /** Devices to be served now, by their meters; 1,000 at most. */
  dueMeters: Array<Meter>;
  /** The first thousand. */
  failures: Array<FirmwareFailure>;
  id: Scalars['ID']['output'];
  /** Of the devices whose turn has come; beyond, it stops itself. */
  mostFailuresPercent: Scalars['Int']['output'];
  operatingUnitId: Scalars['ID']['output'];
  pauseMinutes: Scalars['Int']['output'];
  release: FirmwareRelease;
  startedAt: Scalars['DateTime']['output'];
  state: CampaignState;
  /** By whose word, or by how many failures. */
  stoppedBecause?: Maybe<Scalars['String']['output']>;
};

export type FirmwareCampaignIdTaken = Refusal & {
  __typename?: 'FirmwareCampaignIdTaken';
  message: Scalars['String']['output'];
};

/** It is done, or was stopped. */
export type FirmwareCampaignOver = Refusal & {
  __typename?: 'FirmwareCampaignOver';
  message: Scalars['String']['output'];
};

export type FirmwareCampaignStarted = {
  __typename?: 'FirmwareCampaignStarted';
  campaign: FirmwareCampaign;
};

export type FirmwareCampaignSteered = {
  __typename?: 'FirmwareCampaignSteered';
  campaign: FirmwareCampaign;
};

export type FirmwareCampaignUnknown = Refusal & {
  __typename?: 'FirmwareCampaignUnknown';
  message: Scalars['String']['output'];
};

export type FirmwareFailure = {
  __typename?: 'FirmwareFailure';
  at: Scalars['DateTime']['output'];
  meter: Meter;
  reason?: Maybe<Scalars['String']['output']>;
};

export type FirmwareOutcome =
  | 'DONE'
  | 'FAILED'
  | 'SENT';

export type FirmwareOutcomeInput = {
  meterId: Scalars['ID']['input'];
  outcome: FirmwareOutcome;
  /** Of a failure. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

export type FirmwareOutcomesTold = {
  __typename?: 'FirmwareOutcomesTold';
  campaign: FirmwareCampaign;
  /** Meters whose devices are no part of it, or whose turn has not come. */
  ignored: Array<Scalars['ID']['output']>;
};

export type FirmwareRelease = {
  __typename?: 'FirmwareRelease';
  by: Scalars['String']['output'];
  /** SHA-256 of the image, hexadecimal. */
  digest: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  model: Scalars['String']['output'];
  notes: Scalars['String']['output'];
  registeredAt: Scalars['DateTime']['output'];
  vendor: Scalars['String']['output'];
  version: Scalars['String']['output'];
};

export type FirmwareReleaseRegistered = {
  __typename?: 'FirmwareReleaseRegistered';
  release: FirmwareRelease;
};

/** The id, or that version of that model, belongs to another release. */
export type FirmwareReleaseTaken = Refusal & {
  __typename?: 'FirmwareReleaseTaken';
  message: Scalars['String']['output'];
};

export type FirmwareReleaseUnknown = Refusal & {
  __typename?: 'FirmwareReleaseUnknown';
  message: Scalars['String']['output'];
};

export type GiveAlertFeedbackResult = AlertFeedbackGiven | AlertUnknown | VerdictForStaff;

/** Who read a register with their own eyes. */
export type HandReader =
  /** Our staff. */
  | 'FIELD'
  /** Whoever lives there. */
  | 'SELF';

export type ImportRadioKeysResult = KeyFileUnreadable | RadioKeysImported;

export type InstallMeterInput = {
  calibreMillimetres: Scalars['Int']['input'];
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** What its register shows; without it, consumption begins with the first telegram. */
  initialRegister?: InputMaybe<Scalars['CubicMetres']['input']>;
  /** When it was put in; now unless told. */
  installedAt?: InputMaybe<Scalars['DateTime']['input']>;
  manufacturer: Scalars['String']['input'];
  model: Scalars['String']['input'];
  radio: RadioInput;
  serial: Scalars['String']['input'];
  servicePointId: Scalars['ID']['input'];
};

export type InstallMeterResult = InstantImpossible | MeterIdTaken | MeterInstalled | MeterSerialTaken | RadioMalformed | RadioTaken | ServicePointHasMeter | ServicePointUnknown;

/** The instant lies in the future, or outside of what came before and after. */
export type InstantImpossible = Refusal & {
  __typename?: 'InstantImpossible';
  message: Scalars['String']['output'];
};

export type KeyFileUnreadable = Refusal & {
  __typename?: 'KeyFileUnreadable';
  message: Scalars['String']['output'];
};

/** The physical register during one service life: put in at a service point, taken out of it. */
export type Meter = {
  __typename?: 'Meter';
  /**
   * Its alerts, the newest first: all, or those that stand (`open: true`), or those that are over (`open: false`). Residents
   * see leaks and high flows that were learned of their meter; staff of the office see everything.
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
  installedAt: Scalars['DateTime']['output'];
  /** Null until the first telegram arrived. */
  latestReading?: Maybe<Reading>;
  /** Everything that happened to it, oldest first. Staff of the office only; null for anybody else. */
  life?: Maybe<Array<MeterFact>>;
  /** Three letters by which the maker is registered, for example KAM. */
  manufacturer: Scalars['String']['output'];
  model: Scalars['String']['output'];
  /** Null while it is in service. A meter that is put in again, or elsewhere, is another one with another id. */
  removedAt?: Maybe<Scalars['DateTime']['output']>;
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
export type MeterValidatedDaysArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};

/** Something that happened to a meter. Facts are never changed; a wrong one is followed by another. */
export type MeterFact = {
  __typename?: 'MeterFact';
  /** When it happened in the world. */
  at: Scalars['DateTime']['output'];
  /** Subject of the person, or name of the process, who told it. */
  by: Scalars['String']['output'];
  kind: MeterFactKind;
  /** MeterInstalled: the meter that stood there before. MeterReplaced: the one that took its place. */
  otherMeterId?: Maybe<Scalars['ID']['output']>;
  /** ReadingRecordedByHand and ReadingValidated: which reading. */
  readingId?: Maybe<Scalars['ID']['output']>;
  recordedAt: Scalars['DateTime']['output'];
  /** MeterInstalled: the initial one; MeterReplaced and MeterRemoved: the final one; ReadingRecordedByHand: the one read. */
  register?: Maybe<Scalars['CubicMetres']['output']>;
  /** ReadingValidated. */
  verdict?: Maybe<ReadingVerdict>;
  why?: Maybe<Scalars['String']['output']>;
};

export type MeterFactKind =
  | 'KeyChanged'
  | 'MeterInstalled'
  | 'MeterRemoved'
  | 'MeterReplaced'
  | 'ReadingRecordedByHand'
  | 'ReadingValidated';

/** The id belongs to another meter, or to this one with other data. */
export type MeterIdTaken = Refusal & {
  __typename?: 'MeterIdTaken';
  message: Scalars['String']['output'];
};

export type MeterInstalled = {
  __typename?: 'MeterInstalled';
  meter: Meter;
};

/** The meter was removed. */
export type MeterNotInService = Refusal & {
  __typename?: 'MeterNotInService';
  message: Scalars['String']['output'];
};

export type MeterRemoved = {
  __typename?: 'MeterRemoved';
  meter: Meter;
};

export type MeterReplaced = {
  __typename?: 'MeterReplaced';
  /** The meter that left. */
  former: Meter;
  /** The meter that came. */
  meter: Meter;
};

export type MeterSerialTaken = Refusal & {
  __typename?: 'MeterSerialTaken';
  message: Scalars['String']['output'];
};

/** No such meter, or another office's. */
export type MeterUnknown = Refusal & {
  __typename?: 'MeterUnknown';
  message: Scalars['String']['output'];
};

export type MetersProvisioned = {
  __typename?: 'MetersProvisioned';
  /** Rows whose meters were there before, with the same data. */
  alreadyInstalled: Scalars['Int']['output'];
  dryRun: Scalars['Boolean']['output'];
  /** Meters that were installed by it, or would be. */
  installed: Scalars['Int']['output'];
};

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


export type MutationAdoptValidationRulesArgs = {
  input: AdoptValidationRulesInput;
};


export type MutationChangeRadioKeyArgs = {
  encryptionKey: Scalars['String']['input'];
  meterId: Scalars['ID']['input'];
};


export type MutationCommandDeviceArgs = {
  input: CommandDeviceInput;
};


export type MutationEditConsumptionArgs = {
  input: EditConsumptionInput;
};


export type MutationGiveAlertFeedbackArgs = {
  alertId: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  verdict: AlertVerdict;
};


export type MutationImportRadioKeysArgs = {
  file: Scalars['String']['input'];
  password: Scalars['String']['input'];
};


export type MutationInstallMeterArgs = {
  input: InstallMeterInput;
};


export type MutationProvisionMetersArgs = {
  csv: Scalars['String']['input'];
  dryRun?: Scalars['Boolean']['input'];
};


export type MutationRecordReadingByHandArgs = {
  input: RecordReadingInput;
};


export type MutationRegisterFirmwareReleaseArgs = {
  input: RegisterFirmwareReleaseInput;
};


export type MutationRemoveMeterArgs = {
  input: RemoveMeterInput;
};


export type MutationReplaceMeterArgs = {
  input: ReplaceMeterInput;
};


export type MutationReprocessConsumptionArgs = {
  from: Scalars['Date']['input'];
  meterId: Scalars['ID']['input'];
  to: Scalars['Date']['input'];
};


export type MutationStartFirmwareCampaignArgs = {
  input: StartFirmwareCampaignInput;
};


export type MutationSteerFirmwareCampaignArgs = {
  action: CampaignAction;
  id: Scalars['ID']['input'];
  why: Scalars['String']['input'];
};


export type MutationTellFirmwareOutcomesArgs = {
  campaignId: Scalars['ID']['input'];
  outcomes: Array<FirmwareOutcomeInput>;
};


export type MutationValidateReadingArgs = {
  input: ValidateReadingInput;
};


export type MutationWithdrawConsumptionEditArgs = {
  id: Scalars['ID']['input'];
  why: Scalars['String']['input'];
};

/** Contracts of the same usage class in the same sector over the same days. */
export type NeighbourConsumption = {
  __typename?: 'NeighbourConsumption';
  contracts: Scalars['Int']['output'];
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
  from: Scalars['DateTime']['output'];
  /** How many meters are in the sum. */
  meters: Scalars['Int']['output'];
  to: Scalars['DateTime']['output'];
  /** Sum over the meters of which the register is known at both ends of the day; null when there is none. */
  volume?: Maybe<Scalars['CubicMetres']['output']>;
};

export type OfficeNotYours = Refusal & {
  __typename?: 'OfficeNotYours';
  message: Scalars['String']['output'];
};

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


export type OperatingUnitDailyConsumptionArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};

/** The device, or we, do not know that order. */
export type OrderUnsupported = Refusal & {
  __typename?: 'OrderUnsupported';
  message: Scalars['String']['output'];
};

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
};

export type ProvisionMetersResult = MetersProvisioned | ProvisioningRefused;

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
  problemCount: Scalars['Int']['output'];
  /** The first thousand, in the order of the lines. */
  problems: Array<ProvisioningProblem>;
};

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
  /** Campaigns of one of your offices, the newest first; 50 at most. */
  firmwareCampaigns: Array<FirmwareCampaign>;
  /** The newest first. */
  firmwareReleases: Array<FirmwareRelease>;
  /** A meter by id; null when there is none, or it is not yours to see. */
  meter?: Maybe<Meter>;
  /** A meter by the serial number on its face; null when there is none, or it is not yours to see. */
  meterBySerial?: Maybe<Meter>;
  /**
   * Meters in service in your offices whose radio enciphers and whose key is not known here, by id; at most 500 at a time,
   * after the given id.
   */
  metersWithoutKey: Array<Meter>;
  /** Rules and estimators of a source, newest first: those for all offices and those of yours. */
  validationRuleSets: Array<ValidationRuleSet>;
};


export type QueryAlertArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAlertPrecisionArgs = {
  from: Scalars['DateTime']['input'];
  kind?: InputMaybe<AlertKind>;
  to: Scalars['DateTime']['input'];
};


export type QueryFirmwareCampaignArgs = {
  id: Scalars['ID']['input'];
};


export type QueryFirmwareCampaignsArgs = {
  operatingUnitId: Scalars['ID']['input'];
};


export type QueryMeterArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMeterBySerialArgs = {
  serial: Scalars['String']['input'];
};


export type QueryMetersWithoutKeyArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
  first?: Scalars['Int']['input'];
};


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
  network?: RadioNetwork;
  /** Which device this is, where its payload does not say so itself. */
  profile?: InputMaybe<RadioProfileInput>;
  /** How often it reports, where that is known. */
  reportIntervalSeconds?: InputMaybe<Scalars['Int']['input']>;
};

export type RadioKeyChanged = {
  __typename?: 'RadioKeyChanged';
  meter: Meter;
};

export type RadioKeysImported = {
  __typename?: 'RadioKeysImported';
  alreadyKnown: Scalars['Int']['output'];
  /** Radios that got another key, or their first one. */
  changed: Scalars['Int']['output'];
  /** Numbers whose key is none. */
  malformed: Array<Scalars['String']['output']>;
  /** Numbers of which no meter of yours is in service. */
  unmatched: Array<Scalars['String']['output']>;
};

export type RadioMalformed = Refusal & {
  __typename?: 'RadioMalformed';
  message: Scalars['String']['output'];
};

export type RadioNetwork =
  /** LoRaWAN, through ChirpStack. */
  | 'LORAWAN'
  /** The mobile network; devices speak MQTT themselves. */
  | 'NBIOT'
  /** Wireless M-Bus (EN 13757-4), heard by concentrators and by who drives past. */
  | 'WMBUS';

export type RadioProfile = {
  __typename?: 'RadioProfile';
  litresPerPulse?: Maybe<Scalars['Float']['output']>;
  model: Scalars['String']['output'];
  vendor: Scalars['String']['output'];
};

/** Vendor and model as the codecs name them: `kamstrup`, `flowiq-2200`. */
export type RadioProfileInput = {
  /** Weight of a pulse, for radios that count pulses. */
  litresPerPulse?: InputMaybe<Scalars['Float']['input']>;
  model: Scalars['String']['input'];
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
  at: Scalars['DateTime']['output'];
  /** Flow at that moment in litres per hour, where the meter sends it. */
  flowLitresPerHour?: Maybe<Scalars['Int']['output']>;
  origin: ReadingOrigin;
  /** The cumulative register. */
  register: Scalars['CubicMetres']['output'];
};

/** The id belongs to another reading, or to this one with other data. */
export type ReadingIdTaken = Refusal & {
  __typename?: 'ReadingIdTaken';
  message: Scalars['String']['output'];
};

export type ReadingOrigin =
  | 'ESTIMATED'
  | 'FIELD'
  | 'SELF'
  | 'TELEMETRY';

export type ReadingRecorded = {
  __typename?: 'ReadingRecorded';
  meter: Meter;
};

export type ReadingUnknown = Refusal & {
  __typename?: 'ReadingUnknown';
  message: Scalars['String']['output'];
};

export type ReadingValidated = {
  __typename?: 'ReadingValidated';
  meter: Meter;
};

export type ReadingVerdict =
  | 'CONFIRMED'
  | 'DISPUTED';

/** How well it was heard last. */
export type Reception = {
  __typename?: 'Reception';
  at: Scalars['DateTime']['output'];
  /** Concentrator or gateway that heard it best. */
  gateway?: Maybe<Scalars['String']['output']>;
  rssiDbm?: Maybe<Scalars['Float']['output']>;
  snrDb?: Maybe<Scalars['Float']['output']>;
};

export type RecordReadingInput = {
  at: Scalars['DateTime']['input'];
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  meterId: Scalars['ID']['input'];
  reader?: HandReader;
  register: Scalars['CubicMetres']['input'];
};

export type RecordReadingResult = InstantImpossible | MeterNotInService | MeterUnknown | ReadingIdTaken | ReadingRecorded | RegisterFalls;

/** Register values of one meter that were recorded together. */
export type RecordedReading = {
  __typename?: 'RecordedReading';
  /** How many were recorded with it, itself included. */
  count: Scalars['Int']['output'];
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
  knownAt: Scalars['DateTime']['output'];
  message: Scalars['String']['output'];
};

export type RegisterFirmwareReleaseInput = {
  /** SHA-256 of the image, 64 hexadecimal digits. */
  digest: Scalars['String']['input'];
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  model: Scalars['String']['input'];
  notes?: Scalars['String']['input'];
  vendor: Scalars['String']['input'];
  version: Scalars['String']['input'];
};

export type RegisterFirmwareReleaseResult = FirmwareReleaseRegistered | FirmwareReleaseTaken;

export type RemoveMeterInput = {
  /** When; now unless told. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** What its register shows, where somebody can look. */
  finalRegister?: InputMaybe<Scalars['CubicMetres']['input']>;
  meterId: Scalars['ID']['input'];
  why: Scalars['String']['input'];
};

export type RemoveMeterResult = InstantImpossible | MeterNotInService | MeterRemoved | MeterUnknown | RegisterFalls;

export type ReplaceMeterInput = {
  /** When; now unless told. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  finalRegister: Scalars['CubicMetres']['input'];
  /** The meter that leaves. */
  meterId: Scalars['ID']['input'];
  successor: SuccessorInput;
  why: Scalars['String']['input'];
};

export type ReplaceMeterResult = InstantImpossible | MeterIdTaken | MeterNotInService | MeterReplaced | MeterSerialTaken | MeterUnknown | RadioMalformed | RadioTaken | RegisterFalls | ServicePointHasMeter | ServicePointUnknown;

export type ReprocessConsumptionResult = ConsumptionReprocessed | MeterUnknown;

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

export type RuleSetIdTaken = Refusal & {
  __typename?: 'RuleSetIdTaken';
  message: Scalars['String']['output'];
};

export type ServicePoint = {
  __typename?: 'ServicePoint';
  /** The days from `from` to `to`, both included, beside the same days a year before and beside the neighbours; at most 400 days. */
  comparison?: Maybe<ConsumptionComparison>;
  /**
   * The whole hours, or days or months of Mexico City, that touch the time from `from` to `to`; empty when there is no meter, or it
   * is not yours to see. At most 400; a longer range is refused with BAD_USER_INPUT.
   */
  consumption: Array<Consumption>;
  /** From the first of the month in Mexico City to the latest reading; null until the meter's first. */
  consumptionThisMonth?: Maybe<Consumption>;
  /** From midnight in Mexico City to the latest reading; null until the meter's first. Its volume is null on a silent day. */
  consumptionToday?: Maybe<Consumption>;
  id: Scalars['ID']['output'];
  /** Every meter that stood here, in the order in which they were put in; only those that are yours to see. */
  installations: Array<Meter>;
  /** The meter in service here; null when there is none, or it is not yours to see. */
  meter?: Maybe<Meter>;
  /** The meter that stood here at the end of that day in Mexico City; null when none did, or it is not yours to see. */
  meterOn?: Maybe<Meter>;
  /** Alerts that stand at the meter in service here, the newest first. */
  openAlerts: Array<Alert>;
  /**
   * What the running month will come to, told from the meter's own past; null until the meter's first reading of the month,
   * and where the past is too short to tell.
   */
  projectionThisMonth?: Maybe<ConsumptionProjection>;
};


export type ServicePointComparisonArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


export type ServicePointConsumptionArgs = {
  from: Scalars['DateTime']['input'];
  step: ConsumptionStep;
  to: Scalars['DateTime']['input'];
};


export type ServicePointMeterOnArgs = {
  date: Scalars['Date']['input'];
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

export type StartFirmwareCampaignInput = {
  /** Cumulative shares of the batches, rising to 100: `[5, 25, 100]`. */
  batchPercents: Array<Scalars['Int']['input']>;
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  mostFailuresPercent: Scalars['Int']['input'];
  operatingUnitId: Scalars['ID']['input'];
  pauseMinutes: Scalars['Int']['input'];
  releaseId: Scalars['ID']['input'];
};

export type StartFirmwareCampaignResult = BatchesMalformed | FirmwareCampaignIdTaken | FirmwareCampaignStarted | FirmwareReleaseUnknown | NoDeviceNeedsIt | OfficeNotYours;

export type SteerFirmwareCampaignResult = FirmwareCampaignOver | FirmwareCampaignSteered | FirmwareCampaignUnknown;

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
   * leaks and high flows that were learned of their meter; staff of the office hear of everything. FORBIDDEN when the
   * contract is not yours to see, and as soon as it is not any more.
   */
  leakAlertChanged: Alert;
  /**
   * Readings of one meter as they are recorded, late ones too. FORBIDDEN when it is not yours to see, and as soon as it is
   * not any more.
   */
  meterReadingRecorded: RecordedReading;
};


export type SubscriptionConsumptionUpdatedArgs = {
  contractId: Scalars['ID']['input'];
};


export type SubscriptionFleetAlertRaisedArgs = {
  operatingUnitId: Scalars['ID']['input'];
};


export type SubscriptionLeakAlertChangedArgs = {
  contractId: Scalars['ID']['input'];
};


export type SubscriptionMeterReadingRecordedArgs = {
  meterId: Scalars['ID']['input'];
};

/** The meter that comes, at the same service point and instant. */
export type SuccessorInput = {
  calibreMillimetres: Scalars['Int']['input'];
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  initialRegister: Scalars['CubicMetres']['input'];
  manufacturer: Scalars['String']['input'];
  model: Scalars['String']['input'];
  radio: RadioInput;
  serial: Scalars['String']['input'];
};

export type TellFirmwareOutcomesResult = FirmwareCampaignUnknown | FirmwareOutcomesTold;

export type ValidateReadingInput = {
  meterId: Scalars['ID']['input'];
  /** Of the reading by hand. */
  readingId: Scalars['ID']['input'];
  verdict: ReadingVerdict;
  why: Scalars['String']['input'];
};

export type ValidateReadingResult = MeterUnknown | ReadingUnknown | ReadingValidated;

/** A civil day of Mexico City, raw beside final. */
export type ValidatedDay = {
  __typename?: 'ValidatedDay';
  day: Scalars['Date']['output'];
  /** How the final value was made; null where it is measured or edited. */
  estimator?: Maybe<ConsumptionEstimator>;
  /** What counts; null where nothing was known to estimate from. */
  final?: Maybe<Scalars['CubicMetres']['output']>;
  /** What speaks against the raw value. */
  findings: Array<DayFinding>;
  /** As the registers tell it; null where either of the two is missing. */
  raw?: Maybe<Scalars['CubicMetres']['output']>;
  status: DayStatus;
  validatedAt: Scalars['DateTime']['output'];
};

/** One rule; figures that it does not use are null. */
export type ValidationRule = {
  __typename?: 'ValidationRule';
  action: RuleAction;
  /** SPIKE: and at least so many litres. */
  atLeastLitres?: Maybe<Scalars['Int']['output']>;
  /** ZERO_RUN: days in a row. */
  days?: Maybe<Scalars['Int']['output']>;
  /** ABOVE_CAPACITY: hours at the permanent flow Q3. */
  hoursOfPermanentFlow?: Maybe<Scalars['Float']['output']>;
  rule: ValidationRuleKind;
  /** SPIKE: so many times the median of the 28 days before. */
  timesUsual?: Maybe<Scalars['Float']['output']>;
  /** ZERO_RUN: where so many litres a day were usual before. */
  usualAtLeastLitres?: Maybe<Scalars['Int']['output']>;
};

export type ValidationRuleInput = {
  action: RuleAction;
  atLeastLitres?: InputMaybe<Scalars['Int']['input']>;
  days?: InputMaybe<Scalars['Int']['input']>;
  hoursOfPermanentFlow?: InputMaybe<Scalars['Float']['input']>;
  rule: ValidationRuleKind;
  timesUsual?: InputMaybe<Scalars['Float']['input']>;
  usualAtLeastLitres?: InputMaybe<Scalars['Int']['input']>;
};

export type ValidationRuleKind =
  | 'ABOVE_CAPACITY'
  | 'NEGATIVE'
  | 'SPIKE'
  | 'ZERO_RUN';

export type ValidationRuleSet = {
  __typename?: 'ValidationRuleSet';
  adoptedAt: Scalars['DateTime']['output'];
  adoptedBy: Scalars['String']['output'];
  effectiveFrom: Scalars['Date']['output'];
  /** In order of preference. */
  estimators: Array<ConsumptionEstimator>;
  id: Scalars['ID']['output'];
  /** Null: for every office that has none of its own. */
  operatingUnitId?: Maybe<Scalars['ID']['output']>;
  rules: Array<ValidationRule>;
  source: ValidationSource;
};

export type ValidationRulesAdopted = {
  __typename?: 'ValidationRulesAdopted';
  ruleSet: ValidationRuleSet;
};

export type ValidationSource =
  | 'FIELD'
  | 'SELF'
  | 'TELEMETRY';

export type ValvePosition =
  /** For a burst, or work on the pipe. Debt never closes the supply of a home. */
  | 'CLOSED'
  | 'OPEN';

/** Only staff who looked can confirm. */
export type VerdictForStaff = Refusal & {
  __typename?: 'VerdictForStaff';
  message: Scalars['String']['output'];
};

export type VolumeNegative = Refusal & {
  __typename?: 'VolumeNegative';
  message: Scalars['String']['output'];
};

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
  GiveAlertFeedbackResult:
    | ( Omit<AlertFeedbackGiven, 'alert'> & { alert: _RefType['Alert'] } )
    | ( AlertUnknown )
    | ( VerdictForStaff )
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
    | ( VolumeNegative )
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
  AlertFeedbackGiven: ResolverTypeWrapper<Omit<AlertFeedbackGiven, 'alert'> & { alert: ResolversTypes['Alert'] }>;
  AlertKind: AlertKind;
  AlertLayer: AlertLayer;
  AlertPrecision: ResolverTypeWrapper<AlertPrecisionModel>;
  AlertRecord: ResolverTypeWrapper<AlertRecord>;
  AlertSeverity: AlertSeverity;
  AlertUnknown: ResolverTypeWrapper<AlertUnknown>;
  AlertVerdict: AlertVerdict;
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
  CubicMetres: ResolverTypeWrapper<Scalars['CubicMetres']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DayFinding: DayFinding;
  DayNotOver: ResolverTypeWrapper<DayNotOver>;
  DayStatus: DayStatus;
  Device: ResolverTypeWrapper<DeviceModel>;
  DeviceCommand: ResolverTypeWrapper<DeviceCommandModel>;
  DeviceOrder: ResolverTypeWrapper<DeviceOrderModel>;
  DeviceOrderName: DeviceOrderName;
  DeviceSettings: ResolverTypeWrapper<DeviceSettingsModel>;
  DeviceShadow: ResolverTypeWrapper<DeviceShadowModel>;
  DeviceUnreachable: ResolverTypeWrapper<DeviceUnreachable>;
  EditConsumptionInput: EditConsumptionInput;
  EditConsumptionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EditConsumptionResult']>;
  EditIdTaken: ResolverTypeWrapper<EditIdTaken>;
  FirmwareBatch: ResolverTypeWrapper<FirmwareBatch>;
  FirmwareCampaign: ResolverTypeWrapper<FirmwareCampaignModel>;
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
  MeterFact: ResolverTypeWrapper<KeptFactModel>;
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
  StartFirmwareCampaignInput: StartFirmwareCampaignInput;
  StartFirmwareCampaignResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartFirmwareCampaignResult']>;
  SteerFirmwareCampaignResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SteerFirmwareCampaignResult']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SuccessorInput: SuccessorInput;
  TellFirmwareOutcomesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TellFirmwareOutcomesResult']>;
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
  VolumeNegative: ResolverTypeWrapper<VolumeNegative>;
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
  AlertFeedbackGiven: Omit<AlertFeedbackGiven, 'alert'> & { alert: ResolversParentTypes['Alert'] };
  AlertPrecision: AlertPrecisionModel;
  AlertRecord: AlertRecord;
  AlertUnknown: AlertUnknown;
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
  CubicMetres: Scalars['CubicMetres']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DayNotOver: DayNotOver;
  Device: DeviceModel;
  DeviceCommand: DeviceCommandModel;
  DeviceOrder: DeviceOrderModel;
  DeviceSettings: DeviceSettingsModel;
  DeviceShadow: DeviceShadowModel;
  DeviceUnreachable: DeviceUnreachable;
  EditConsumptionInput: EditConsumptionInput;
  EditConsumptionResult: ResolversUnionTypes<ResolversParentTypes>['EditConsumptionResult'];
  EditIdTaken: EditIdTaken;
  FirmwareBatch: FirmwareBatch;
  FirmwareCampaign: FirmwareCampaignModel;
  FirmwareCampaignIdTaken: FirmwareCampaignIdTaken;
  FirmwareCampaignOver: FirmwareCampaignOver;
  FirmwareCampaignStarted: Omit<FirmwareCampaignStarted, 'campaign'> & { campaign: ResolversParentTypes['FirmwareCampaign'] };
  FirmwareCampaignSteered: Omit<FirmwareCampaignSteered, 'campaign'> & { campaign: ResolversParentTypes['FirmwareCampaign'] };
  FirmwareCampaignUnknown: FirmwareCampaignUnknown;
  FirmwareFailure: FirmwareFailureModel;
  FirmwareOutcomeInput: FirmwareOutcomeInput;
  FirmwareOutcomesTold: Omit<FirmwareOutcomesTold, 'campaign'> & { campaign: ResolversParentTypes['FirmwareCampaign'] };
  FirmwareRelease: FirmwareReleaseModel;
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
  MeterFact: KeptFactModel;
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
  StartFirmwareCampaignInput: StartFirmwareCampaignInput;
  StartFirmwareCampaignResult: ResolversUnionTypes<ResolversParentTypes>['StartFirmwareCampaignResult'];
  SteerFirmwareCampaignResult: ResolversUnionTypes<ResolversParentTypes>['SteerFirmwareCampaignResult'];
  Subscription: Record<PropertyKey, never>;
  SuccessorInput: SuccessorInput;
  TellFirmwareOutcomesResult: ResolversUnionTypes<ResolversParentTypes>['TellFirmwareOutcomesResult'];
  ValidateReadingInput: ValidateReadingInput;
  ValidateReadingResult: ResolversUnionTypes<ResolversParentTypes>['ValidateReadingResult'];
  ValidatedDay: KeptDayModel;
  ValidationRule: ValidationRuleModel;
  ValidationRuleInput: ValidationRuleInput;
  ValidationRuleSet: RuleSetModel;
  ValidationRulesAdopted: Omit<ValidationRulesAdopted, 'ruleSet'> & { ruleSet: ResolversParentTypes['ValidationRuleSet'] };
  VerdictForStaff: VerdictForStaff;
  VolumeNegative: VolumeNegative;
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
  feedback?: Resolver<Maybe<Array<ResolversTypes['AlertFeedback']>>, ParentType, ContextType>;
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
  commands?: Resolver<Array<ResolversTypes['DeviceCommand']>, ParentType, ContextType, RequireFields<DeviceCommandsArgs, 'first'>>;
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
  __resolveType: TypeResolveFn<'AlertFeedbackGiven' | 'AlertUnknown' | 'VerdictForStaff', ParentType, ContextType>;
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
  life?: Resolver<Maybe<Array<ResolversTypes['MeterFact']>>, ParentType, ContextType>;
  manufacturer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  removedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  serial?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  servicePoint?: Resolver<ResolversTypes['ServicePoint'], ParentType, ContextType>;
  validatedDays?: Resolver<Array<ResolversTypes['ValidatedDay']>, ParentType, ContextType, RequireFields<MeterValidatedDaysArgs, 'from' | 'to'>>;
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
  giveAlertFeedback?: Resolver<ResolversTypes['GiveAlertFeedbackResult'], ParentType, ContextType, RequireFields<MutationGiveAlertFeedbackArgs, 'alertId' | 'verdict'>>;
  importRadioKeys?: Resolver<ResolversTypes['ImportRadioKeysResult'], ParentType, ContextType, RequireFields<MutationImportRadioKeysArgs, 'file' | 'password'>>;
  installMeter?: Resolver<ResolversTypes['InstallMeterResult'], ParentType, ContextType, RequireFields<MutationInstallMeterArgs, 'input'>>;
  provisionMeters?: Resolver<ResolversTypes['ProvisionMetersResult'], ParentType, ContextType, RequireFields<MutationProvisionMetersArgs, 'csv' | 'dryRun'>>;
  recordReadingByHand?: Resolver<ResolversTypes['RecordReadingResult'], ParentType, ContextType, RequireFields<MutationRecordReadingByHandArgs, 'input'>>;
  registerFirmwareRelease?: Resolver<ResolversTypes['RegisterFirmwareReleaseResult'], ParentType, ContextType, RequireFields<MutationRegisterFirmwareReleaseArgs, 'input'>>;
  removeMeter?: Resolver<ResolversTypes['RemoveMeterResult'], ParentType, ContextType, RequireFields<MutationRemoveMeterArgs, 'input'>>;
  replaceMeter?: Resolver<ResolversTypes['ReplaceMeterResult'], ParentType, ContextType, RequireFields<MutationReplaceMeterArgs, 'input'>>;
  reprocessConsumption?: Resolver<ResolversTypes['ReprocessConsumptionResult'], ParentType, ContextType, RequireFields<MutationReprocessConsumptionArgs, 'from' | 'meterId' | 'to'>>;
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
  firmwareCampaigns?: Resolver<Array<ResolversTypes['FirmwareCampaign']>, ParentType, ContextType, RequireFields<QueryFirmwareCampaignsArgs, 'operatingUnitId'>>;
  firmwareReleases?: Resolver<Array<ResolversTypes['FirmwareRelease']>, ParentType, ContextType>;
  meter?: Resolver<Maybe<ResolversTypes['Meter']>, ParentType, ContextType, RequireFields<QueryMeterArgs, 'id'>>;
  meterBySerial?: Resolver<Maybe<ResolversTypes['Meter']>, ParentType, ContextType, RequireFields<QueryMeterBySerialArgs, 'serial'>>;
  metersWithoutKey?: Resolver<Array<ResolversTypes['Meter']>, ParentType, ContextType, RequireFields<QueryMetersWithoutKeyArgs, 'first'>>;
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
  __resolveType: TypeResolveFn<'AlertUnknown' | 'BatchesMalformed' | 'CommandIdTaken' | 'ConsumptionEditUnknown' | 'DayNotOver' | 'DeviceUnreachable' | 'EditIdTaken' | 'FirmwareCampaignIdTaken' | 'FirmwareCampaignOver' | 'FirmwareCampaignUnknown' | 'FirmwareReleaseTaken' | 'FirmwareReleaseUnknown' | 'InstantImpossible' | 'KeyFileUnreadable' | 'MeterIdTaken' | 'MeterNotInService' | 'MeterSerialTaken' | 'MeterUnknown' | 'NoDeviceNeedsIt' | 'OfficeNotYours' | 'OrderUnsupported' | 'ProvisioningRefused' | 'RadioHasNoKey' | 'RadioMalformed' | 'RadioTaken' | 'ReadingIdTaken' | 'ReadingUnknown' | 'RegisterFalls' | 'RuleSetDayTaken' | 'RuleSetIdTaken' | 'ServicePointHasMeter' | 'ServicePointUnknown' | 'VerdictForStaff' | 'VolumeNegative', ParentType, ContextType>;
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
  consumption?: Resolver<Array<ResolversTypes['Consumption']>, ParentType, ContextType, RequireFields<ServicePointConsumptionArgs, 'from' | 'step' | 'to'>>;
  consumptionThisMonth?: Resolver<Maybe<ResolversTypes['Consumption']>, ParentType, ContextType>;
  consumptionToday?: Resolver<Maybe<ResolversTypes['Consumption']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  installations?: Resolver<Array<ResolversTypes['Meter']>, ParentType, ContextType>;
  meter?: Resolver<Maybe<ResolversTypes['Meter']>, ParentType, ContextType>;
  meterOn?: Resolver<Maybe<ResolversTypes['Meter']>, ParentType, ContextType, RequireFields<ServicePointMeterOnArgs, 'date'>>;
  openAlerts?: Resolver<Array<ResolversTypes['Alert']>, ParentType, ContextType>;
  projectionThisMonth?: Resolver<Maybe<ResolversTypes['ConsumptionProjection']>, ParentType, ContextType>;
};

export type ServicePointHasMeterResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ServicePointHasMeter'] = ResolversParentTypes['ServicePointHasMeter']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServicePointUnknownResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ServicePointUnknown'] = ResolversParentTypes['ServicePointUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type VolumeNegativeResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['VolumeNegative'] = ResolversParentTypes['VolumeNegative']> = {
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
  AlertFeedbackGiven?: AlertFeedbackGivenResolvers<ContextType>;
  AlertPrecision?: AlertPrecisionResolvers<ContextType>;
  AlertRecord?: AlertRecordResolvers<ContextType>;
  AlertUnknown?: AlertUnknownResolvers<ContextType>;
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
  CubicMetres?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DayNotOver?: DayNotOverResolvers<ContextType>;
  Device?: DeviceResolvers<ContextType>;
  DeviceCommand?: DeviceCommandResolvers<ContextType>;
  DeviceOrder?: DeviceOrderResolvers<ContextType>;
  DeviceSettings?: DeviceSettingsResolvers<ContextType>;
  DeviceShadow?: DeviceShadowResolvers<ContextType>;
  DeviceUnreachable?: DeviceUnreachableResolvers<ContextType>;
  EditConsumptionResult?: EditConsumptionResultResolvers<ContextType>;
  EditIdTaken?: EditIdTakenResolvers<ContextType>;
  FirmwareBatch?: FirmwareBatchResolvers<ContextType>;
  FirmwareCampaign?: FirmwareCampaignResolvers<ContextType>;
  FirmwareCampaignIdTaken?: FirmwareCampaignIdTakenResolvers<ContextType>;
  FirmwareCampaignOver?: FirmwareCampaignOverResolvers<ContextType>;
  FirmwareCampaignStarted?: FirmwareCampaignStartedResolvers<ContextType>;
  FirmwareCampaignSteered?: FirmwareCampaignSteeredResolvers<ContextType>;
  FirmwareCampaignUnknown?: FirmwareCampaignUnknownResolvers<ContextType>;
  FirmwareFailure?: FirmwareFailureResolvers<ContextType>;
  FirmwareOutcomesTold?: FirmwareOutcomesToldResolvers<ContextType>;
  FirmwareRelease?: FirmwareReleaseResolvers<ContextType>;
  FirmwareReleaseRegistered?: FirmwareReleaseRegisteredResolvers<ContextType>;
  FirmwareReleaseTaken?: FirmwareReleaseTakenResolvers<ContextType>;
  FirmwareReleaseUnknown?: FirmwareReleaseUnknownResolvers<ContextType>;
  GiveAlertFeedbackResult?: GiveAlertFeedbackResultResolvers<ContextType>;
  ImportRadioKeysResult?: ImportRadioKeysResultResolvers<ContextType>;
  InstallMeterResult?: InstallMeterResultResolvers<ContextType>;
  InstantImpossible?: InstantImpossibleResolvers<ContextType>;
  KeyFileUnreadable?: KeyFileUnreadableResolvers<ContextType>;
  Meter?: MeterResolvers<ContextType>;
  MeterFact?: MeterFactResolvers<ContextType>;
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
  StartFirmwareCampaignResult?: StartFirmwareCampaignResultResolvers<ContextType>;
  SteerFirmwareCampaignResult?: SteerFirmwareCampaignResultResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TellFirmwareOutcomesResult?: TellFirmwareOutcomesResultResolvers<ContextType>;
  ValidateReadingResult?: ValidateReadingResultResolvers<ContextType>;
  ValidatedDay?: ValidatedDayResolvers<ContextType>;
  ValidationRule?: ValidationRuleResolvers<ContextType>;
  ValidationRuleSet?: ValidationRuleSetResolvers<ContextType>;
  ValidationRulesAdopted?: ValidationRulesAdoptedResolvers<ContextType>;
  VerdictForStaff?: VerdictForStaffResolvers<ContextType>;
  VolumeNegative?: VolumeNegativeResolvers<ContextType>;
  WithdrawConsumptionEditResult?: WithdrawConsumptionEditResultResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = MeteringContext> = {
  auth?: AuthDirectiveResolver<any, any, ContextType>;
};
