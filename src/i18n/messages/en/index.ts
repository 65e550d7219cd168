import type { ja } from '../ja/index.ts';
import { about } from './about.ts';
import { activity } from './activity.ts';
import { area } from './area.ts';
import { blurred } from './blurred.ts';
import { calendar } from './calendar.ts';
import { calendarPage } from './calendar-page.ts';
import { calls } from './calls.ts';
import { common } from './common.ts';
import { desk } from './desk.ts';
import { deskRecord } from './desk-record.ts';
import { deskStatistics } from './desk-statistics.ts';
import { document } from './document.ts';
import { editorial } from './editorial.ts';
import { correction } from './correction.ts';
import { embed } from './embed.ts';
import { errors } from './errors.ts';
import { event } from './event.ts';
import { eventPeople } from './event-people.ts';
import { facts } from './facts.ts';
import { fieldCounts } from './field-counts.ts';
import { filters } from './filters.ts';
import { flyer } from './flyer.ts';
import { forgotten } from './forgotten.ts';
import { going } from './going.ts';
import { group } from './group.ts';
import { handout } from './handout.ts';
import { handover } from './handover.ts';
import { history } from './history.ts';
import { hosting } from './hosting.ts';
import { home } from './home.ts';
import { ideas } from './ideas.ts';
import { kinds } from './kinds.ts';
import { localIssues } from './local-issues.ts';
import { mail } from './mail.ts';
import { mails } from './mails.ts';
import { map } from './map.ts';
import { moderation } from './moderation.ts';
import { myPosts } from './my-posts.ts';
import { offline } from './offline.ts';
import { outcome } from './outcome.ts';
import { paper } from './paper.ts';
import { photo } from './photo.ts';
import { place } from './place.ts';
import { post } from './post.ts';
import { recognition } from './recognition.ts';
import { schedule } from './schedule.ts';
import { search } from './search.ts';
import { seats } from './seats.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { me } from './me.ts';
import { standingSeries } from './standing-series.ts';
import { subject } from './subject.ts';
import { team } from './team.ts';
import { townMap } from './town-map.ts';
import { trust } from './trust.ts';
import { walk } from './walk.ts';
import { watch } from './watch.ts';

/** Every message in English. */
export const en: typeof ja = {
  about,
  activity,
  area,
  blurred,
  calendar,
  calendarPage,
  calls,
  common,
  desk,
  deskRecord,
  deskStatistics,
  document,
  editorial,
  correction,
  embed,
  errors,
  event,
  eventPeople,
  facts,
  fieldCounts,
  filters,
  flyer,
  forgotten,
  going,
  group,
  handout,
  handover,
  history,
  home,
  hosting,
  ideas,
  kinds,
  localIssues,
  mail,
  mails,
  map,
  moderation,
  myPosts,
  offline,
  outcome,
  paper,
  photo,
  place,
  post,
  recognition,
  schedule,
  search,
  seats,
  shell,
  signIn,
  me,
  standingSeries,
  subject,
  team,
  townMap,
  trust,
  walk,
  watch,
};
