package io.hardwire.processor.validate;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;

/** The problems of one annotated type, collected first and printed together. */
public final class Report {

    private record Entry(Place place, String message) {}

    private final List<Entry> entries = new ArrayList<>();

    /** Whether nothing is wrong. */
    public boolean isClean() {
        return entries.isEmpty();
    }

    /** Adds a problem at an element; the arguments are those of its text. */
    public void add(Problem problem, Element element, Object... arguments) {
        add(problem, Place.of(element), arguments);
    }

    void add(Problem problem, Place place, Object... arguments) {
        entries.add(new Entry(place, problem.message(arguments)));
    }

    /** Prints every problem as an error, in the order in which they were found. */
    public void printTo(Messager messager) {
        entries.forEach(entry -> entry.place().printError(messager, entry.message()));
    }
}
