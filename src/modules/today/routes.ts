import { type Route, route } from '../../platform/door/index.ts';
import { todayContracts as on } from './contract.ts';
import { listDuties } from './list-duties.ts';
import { listFigureNews, listHouseNews, listReviewNews } from './list-news.ts';

export const todayRoutes: readonly Route[] = [
  route(on.listDuties, (db, actor) => listDuties(db, actor)),
  route(on.listFigureNews, (db, actor, { query }) => listFigureNews(db, actor, query)),
  route(on.listHouseNews, (db, actor, { query }) => listHouseNews(db, actor, query)),
  route(on.listReviewNews, (db, actor, { query }) => listReviewNews(db, actor, query)),
];
