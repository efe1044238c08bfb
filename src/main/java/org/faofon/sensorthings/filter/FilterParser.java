package org.faofon.sensorthings.filter;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.faofon.common.text.Excerpt;
import org.faofon.sensorthings.filter.Expression.Binary;
import org.faofon.sensorthings.filter.Expression.Call;
import org.faofon.sensorthings.filter.Expression.Literal;
import org.faofon.sensorthings.filter.Expression.Missing;
import org.faofon.sensorthings.filter.Expression.Not;
import org.faofon.sensorthings.filter.Expression.Operator;
import org.faofon.sensorthings.filter.Expression.Path;
import org.faofon.sensorthings.filter.FilterLexer.Kind;
import org.faofon.sensorthings.filter.FilterLexer.Token;

/**
 * Reads a filter of OGC SensorThings 1.1 (18-088, 9.3.3.5): a subset of OData 4.0, with geometries and intervals of time. An
 * operator-precedence parser.
 */
public final class FilterParser {
    private static final int DEEPEST = 40;

    private final List<Token> tokens;
    private int at;
    private int depth;

    private FilterParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * The expression that a filter is.
     *
     * @throws InvalidFilterException if it is none
     */
    public static Expression parse(String filter) {
        FilterParser parser = new FilterParser(FilterLexer.tokens(filter));
        Expression read = parser.expression(0);
        if (parser.next().kind() != Kind.END) {
            throw new InvalidFilterException("the filter should end before "
                    + parser.tokens.get(parser.at - 1).text());
        }
        return read;
    }

    private Token next() {
        return tokens.get(at++);
    }

    private Token peek() {
        return tokens.get(at);
    }

    private void expect(String mark) {
        Token token = next();
        if (!token.is(mark)) {
            throw new InvalidFilterException("there should be a " + mark + " before " + Excerpt.of(token.text()));
        }
    }

    private Expression expression(int weakest) {
        if (++depth > DEEPEST) {
            throw new InvalidFilterException("the filter is nested more than " + DEEPEST + " times");
        }
        Expression left = operand();
        Optional<Operator> operator = operator(peek());
        while (operator.isPresent() && operator.get().binding > weakest) {
            at++;
            left = new Binary(operator.get(), left, expression(operator.get().binding));
            operator = operator(peek());
        }
        depth--;
        return left;
    }

    private static Optional<Operator> operator(Token token) {
        return Arrays.stream(Operator.values())
                .filter(known -> token.kind() == Kind.WORD
                        && known.name().toLowerCase(Locale.ROOT).equals(token.text()))
                .findFirst();
    }

    private Expression operand() {
        Token token = next();
        return switch (token.kind()) {
            case NUMBER -> new Literal(new BigDecimal(token.text()));
            case TIME -> new Literal(TimeInterval.instant(token.text()));
            case INTERVAL -> new Literal(interval(token.text()));
            case DATE -> new Literal(date(token.text()));
            case QUOTED -> new Literal(quoted(token.text()));
            case WORD -> word(token.text());
            case MARK, END -> inParentheses(token);
        };
    }

    private Expression inParentheses(Token token) {
        if (!token.is("(")) {
            throw new InvalidFilterException("there should be a value before " + token.text());
        }
        Expression inner = expression(0);
        expect(")");
        return inner;
    }

    private Expression word(String word) {
        return switch (word) {
            case "true" -> new Literal(true);
            case "false" -> new Literal(false);
            case "null" -> new Literal(Missing.VALUE);
            case "not" -> new Not(expression(Operator.MUL.binding));
            default -> peek().is("(") ? call(word) : new Path(List.of(word.split("/", -1)));
        };
    }

    private Expression call(String function) {
        expect("(");
        List<Expression> arguments = new ArrayList<>();
        while (!peek().is(")")) {
            if (!arguments.isEmpty()) {
                expect(",");
            }
            arguments.add(expression(0));
        }
        expect(")");
        FilterFunctions.check(function, arguments.size());
        return new Call(function, arguments);
    }

    private static TimeInterval interval(String text) {
        int middle = text.indexOf('/');
        return TimeInterval.parse(text.substring(0, middle), text.substring(middle + 1));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidFilterException("there is no date " + text);
        }
    }

    private static Object quoted(String text) {
        int quote = text.indexOf('\'');
        String content = text.substring(quote + 1, text.length() - 1).replace("''", "'");
        return switch (text.substring(0, quote)) {
            case "" -> content;
            case "duration" -> duration(content);
            default -> Geometries.parse(content);
        };
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidFilterException("there is no duration " + Excerpt.of(text));
        }
    }
}
