package io.hardwire.processor.spec;

import javax.lang.model.element.Element;

/**
 * A method of the interface that the generated class cannot have.
 *
 * @param method the method's text
 * @param inherited the method that the generated class has from its superclass, as text
 * @param remedy what must change in the method, if it keeps its name
 * @param element where messages about it belong
 */
public record MethodConflict(String method, String inherited, String remedy, Element element) {}
