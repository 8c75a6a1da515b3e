import { administrationJourney } from './administration.journey.ts';
import { crawlJourney } from './crawl.journey.ts';
import { exchangeJourney } from './exchange.journey.ts';
import { openWorld } from './harness/world.ts';
import { importJourney } from './import.journey.ts';
import { logInJourney } from './log-in.journey.ts';
import { organisationJourney } from './organisation.journey.ts';
import { plantedJourney } from './planted.journey.ts';
import { proofreadingJourney } from './proofreading.journey.ts';
import { reportingJourney } from './reporting.journey.ts';
import { reviewJourney } from './review.journey.ts';
import { secondFactorJourney } from './second-factor.journey.ts';
import { targetsJourney } from './targets.journey.ts';
import { todayJourney } from './today.journey.ts';

// One file, so that one program and one browser serve all journeys: starting them costs more than walking.
const world = openWorld();
logInJourney(world);
todayJourney(world);
targetsJourney(world);
reportingJourney(world);
importJourney(world);
reviewJourney(world);
proofreadingJourney(world);
organisationJourney(world);
administrationJourney(world);
secondFactorJourney(world);
plantedJourney(world);
exchangeJourney(world);
// Last, so that it comes upon what the others have made: a review, sheets, planted text.
crawlJourney(world);
