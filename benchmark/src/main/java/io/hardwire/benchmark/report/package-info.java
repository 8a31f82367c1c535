/** What comes of it: results as JSON, and the page that is made from them. */
@NullMarked
package io.hardwire.benchmark.report;

import org.jspecify.annotations.NullMarked;
