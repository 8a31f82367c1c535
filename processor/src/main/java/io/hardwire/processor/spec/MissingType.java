package io.hardwire.processor.spec;

import javax.lang.model.element.Element;

/** A type that does not exist, or not yet, by the name that the source gives it, and what names it. */
public record MissingType(String name, Element element) {}
