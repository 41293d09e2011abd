package org.synoptic.casebook;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.synoptic.model.Answer;
import org.synoptic.model.Claim;
import org.synoptic.model.CountAnswer;
import org.synoptic.model.NameAnswer;
import org.synoptic.model.ResponsibilityClaim;
import org.synoptic.model.Statement;
import org.synoptic.model.TollClaim;

/** The values of the model as JSON text in the database, and back; record fields by their names, what is null left out. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .addModule(new SimpleModule().addSerializer(new DayOut()).addDeserializer(LocalDate.class, new DayIn()))
            .addMixIn(Claim.class, ClaimKinds.class)
            .addMixIn(Answer.class, AnswerKinds.class)
            .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static String array(Object... values) {
        return write(List.of(values));
    }

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for a value of which there are several kinds, each told by its name. */
    static String write(Class<?> type, Object value) {
        try {
            return MAPPER.writerFor(type).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value that was written; throws {@link UncheckedIOException} where the words are damaged. */
    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the database holds damaged words", e);
        }
    }

    static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the database holds damaged words", e);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = TollClaim.class, name = "toll"),
        @JsonSubTypes.Type(value = ResponsibilityClaim.class, name = "responsibility"),
        @JsonSubTypes.Type(value = Statement.class, name = "statement")
    })
    private interface ClaimKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = CountAnswer.class, name = "count"),
        @JsonSubTypes.Type(value = NameAnswer.class, name = "name")
    })
    private interface AnswerKinds {}

    private static final class DayOut extends StdSerializer<LocalDate> {
        private static final long serialVersionUID = 1;

        private DayOut() {
            super(LocalDate.class);
        }

        @Override
        public void serialize(LocalDate day, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(day.toString());
        }
    }

    private static final class DayIn extends StdDeserializer<LocalDate> {
        private static final long serialVersionUID = 1;

        private DayIn() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return LocalDate.parse(in.getText());
        }
    }
}
