/** Entry of `words-en.html`: what the sidebar and the large board say in English. */
import { common } from './en/common';
import { panel } from './en/panel';

window.pipesheetWords = { language: 'en', texts: { ...common, ...panel } };
