import { stemmer } from "@orama/stemmers/german";

const omissis = (window.omissis ||= {});
(omissis.stemmers ||= {}).de = stemmer;
