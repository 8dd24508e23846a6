/** Entry of `words-ko.html`: what the sidebar and the large board say in Korean. */
import { common } from './ko/common';
import { panel } from './ko/panel';

window.pipesheetWords = { language: 'ko', texts: { ...common, ...panel } };
