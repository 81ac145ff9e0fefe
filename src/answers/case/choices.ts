export { SENT_TO, SOLVERS, type Solver } from '../../cases/case-event.ts';
